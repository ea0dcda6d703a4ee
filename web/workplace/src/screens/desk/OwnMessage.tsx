import { useState } from 'react'
import { editMessage } from '@socialspace/contract/operations/editMessage'
import { eraseOwnMessage } from '@socialspace/contract/operations/eraseOwnMessage'
import type { Message } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'

interface Props { message: Message; conversation: string; onClose: () => void }

/** One's own words put right; how they read now comes by the live line. */
export function EditDialog({ message, conversation, onClose }: Props) {
  const t = useTexts()
  const { member } = useWork()
  const [text, setText] = useState(message.text)
  const { busy, problem, act } = useAct(onClose)
  const save = () => (text.trim() === '' || text === message.text ? onClose() : void act(t.editing.saved, () => client.call(editMessage, { params: { member, conversation, message: message.id }, body: { text } })))
  return (
    <Dialog title={t.editing.title} onClose={onClose} onSubmit={save}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.editing.busy}>{t.editing.save}</Button></>}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <Area label={t.editing.field} rows={5} maxLength={20_000} value={text} onChange={(event) => setText(event.target.value)} />
      <p>{t.editing.lead}</p>
    </Dialog>
  )
}

/** One's own words taken back. */
export function EraseDialog({ message, conversation, onClose }: Props) {
  const t = useTexts()
  const { member } = useWork()
  const { busy, problem, act } = useAct(onClose)
  const erase = () => void act(t.editing.erased, () => client.call(eraseOwnMessage, { params: { member, conversation, message: message.id } }))
  return (
    <Dialog title={t.editing.eraseTitle} onClose={onClose} onSubmit={erase}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="danger" busy={busy && t.editing.busy}>{t.editing.eraseYes}</Button></>}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <p>{t.editing.eraseLead}</p>
    </Dialog>
  )
}

function useAct(onDone: () => void) {
  const { busy, problem, run } = useDoing()
  const act = (done: string, call: () => Promise<unknown>) => run(async () => {
    await call()
    say(done)
    onDone()
  })
  return { busy, problem, act }
}
