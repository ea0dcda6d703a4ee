import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { askToListen } from '@socialspace/contract/operations/askToListen'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'

/** A coordinator asks a citizen for leave to listen, and says why. */
export function ListenDialog({ conversation, counsellor, onClose }: { conversation: string; counsellor: string; onClose: () => void }) {
  const t = useTexts()
  const { member } = useWork()
  const queries = useQueryClient()
  const [why, setWhy] = useState('')
  const [id] = useState(() => crypto.randomUUID())
  const [missing, setMissing] = useState(false)
  const { busy, problem, run } = useDoing()
  const submit = async () => {
    setMissing(why.trim() === '')
    if (why.trim() === '') return
    await run(async () => {
      await client.call(askToListen, { params: { member, conversation }, body: { id, why: why.trim() } })
      say(t.guests.asked)
      onClose()
    })
    void queries.invalidateQueries({ queryKey: [member, 'talking'] })
  }
  return (
    <Dialog title={t.guests.askTitle(counsellor)} onClose={onClose} onSubmit={() => void submit()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.guests.busy}>{t.guests.submit}</Button></>}>
      <p>{t.guests.askLead}</p>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <Area label={t.guests.why} value={why} maxLength={500} error={missing ? t.guests.whyMissing : undefined} onChange={(event) => setWhy(event.target.value)} />
    </Dialog>
  )
}
