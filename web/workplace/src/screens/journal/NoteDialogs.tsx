import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Note } from '@socialspace/contract/journal'
import { addAddendum } from '@socialspace/contract/operations/addAddendum'
import { correctNote } from '@socialspace/contract/operations/correctNote'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { bodyOf, useWritingFaults, type Writing } from './useWriting.ts'
import { WritingFields } from './WritingFields.tsx'

interface Props { note: Note; conversation: string; onClose: () => void }

/** Done and said, the notes are fetched again; what failed is said in place. */
function useAct(conversation: string, onClose: () => void, done: string) {
  const { member } = useWork()
  const queries = useQueryClient()
  return async () => {
    say(done)
    onClose()
    await queries.invalidateQueries({ queryKey: [member, 'notes', conversation] })
  }
}

/** One's own note, within the days in which it may be corrected. */
export function CorrectDialog({ note, conversation, onClose }: Props) {
  const t = useTexts()
  const { member } = useWork()
  const { form } = note
  const [writing, setWriting] = useState<Writing>({ text: note.text, themes: note.themes, answers: form?.answers ?? {}, confidential: note.confidential })
  const { faults, nothing, check, fromServer } = useWritingFaults()
  const done = useAct(conversation, onClose, t.journal.corrected)
  const saving = useMutation({
    mutationFn: () => client.call(correctNote, { params: { member, conversation, note: note.id }, body: { etag: note.etag, ...bodyOf(writing, form) } }),
    onError: (error) => void fromServer(error), onSuccess: done,
  })
  return (
    <Dialog
      wide title={t.journal.correctTitle} onClose={onClose} onSubmit={() => { if (check(writing, form) && !saving.isPending) saving.mutate() }}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={saving.isPending && t.journal.signing}>{t.journal.sign}</Button></>}
    >
      {saving.isError && <Notice kind="bad">{sentence(saving.error)}</Notice>}
      <WritingFields writing={writing} onChange={setWriting} fields={form?.fields ?? []} faults={faults} nothing={nothing} label={t.about.text} />
    </Dialog>
  )
}

/** What is added to a note that is locked, or that somebody else wrote (P63). */
export function AddendumDialog({ note, conversation, onClose }: Props) {
  const t = useTexts()
  const { member } = useWork()
  const [id] = useState(() => crypto.randomUUID())
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const done = useAct(conversation, onClose, t.journal.added)
  const saving = useMutation({ mutationFn: () => client.call(addAddendum, { params: { member, conversation, note: note.id }, body: { id, text: text.trim() } }), onSuccess: done })
  return (
    <Dialog
      wide title={t.journal.addTitle} onClose={onClose} onSubmit={() => { setMissing(!text.trim()); if (text.trim() && !saving.isPending) saving.mutate() }}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={saving.isPending && t.journal.signing}>{t.journal.sign}</Button></>}
    >
      {saving.isError && <Notice kind="bad">{sentence(saving.error)}</Notice>}
      <Area label={t.journal.addText} hint={t.journal.addHint} rows={5} value={text} onChange={(event) => setText(event.target.value)} error={missing ? t.journal.missing : undefined} maxLength={20000} />
    </Dialog>
  )
}
