import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Answers, Form } from '@socialspace/contract/forms'
import type { RecordDraft } from '@socialspace/contract/journal'
import { closeConversation } from '@socialspace/contract/operations/closeConversation'
import { writeNote } from '@socialspace/contract/operations/writeNote'
import type { Conversation } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { useDoing } from '../../app/doing.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loading } from '../../parts/Page.tsx'
import { say } from '../../parts/Toasts.tsx'
import { useForms } from '../journal/useForms.ts'
import { bodyOf, useWritingFaults, type Writing } from '../journal/useWriting.ts'
import { WritingFields } from '../journal/WritingFields.tsx'
import { useDesk } from './DeskState.tsx'
import { ThemeChoices } from './ThemeChoices.tsx'
import { useBegun, useKeepDraft } from './useRecordDraft.ts'

interface Props { conversation: Conversation; onClose: () => void; onAbuse: () => void }

/** Closing names what it does, and asks for the contact record; what was begun is there again. A closed conversation's record is finished here, too. */
export function CloseDialog({ conversation, onClose, onAbuse }: Props) {
  const t = useTexts()
  const { record, ready } = useForms()
  const begun = useBegun(conversation.id)
  if (begun.isSuccess && ready) return <RecordDialog conversation={conversation} onClose={onClose} onAbuse={onAbuse} record={record} begun={begun.data} />
  return <Dialog wide title={t.close.title} onClose={onClose}>{begun.isError ? <Notice kind="bad">{sentence(begun.error)}</Notice> : <Loading />}</Dialog>
}

/** What the desk knows already: which channel, and for how long. */
function known(form: Form | null, { takenAt, lastAt }: Conversation): Answers {
  const minutes = takenAt ? Math.max(1, Math.round((Date.parse(lastAt) - Date.parse(takenAt)) / 60_000)) : null
  const has = (id: string, kind: string) => form?.fields.some((field) => field.id === id && field.kind === kind)
  return {
    ...(has('minutes', 'number') && minutes !== null && minutes < 24 * 60 && { minutes }),
    ...(form?.fields.some(({ id, choices }) => id === 'channel' && choices.some((choice) => choice.id === 'chat')) && { channel: 'chat' }),
  }
}

function RecordDialog({ conversation, onClose, onAbuse, record, begun }: Props & { record: Form | null; begun: RecordDraft | null }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const queries = useQueryClient()
  const all = useDesk().queue.data?.themes ?? []
  const [writing, setWriting] = useState<Writing>(() => begun
    ? { text: begun.text, themes: begun.themes, answers: begun.form?.answers ?? {}, confidential: begun.confidential }
    : { text: '', themes: conversation.themes, answers: known(record, conversation), confidential: [] })
  const [note] = useState(() => crypto.randomUUID())
  const { faults, nothing, check, fromServer } = useWritingFaults()
  const draft = useKeepDraft(conversation.id, record, begun?.etag ?? null)
  const { busy, problem, run } = useDoing((error) => {
    fromServer(error)
    return sentence(error)
  })
  const closed = conversation.state === 'closed'
  const params = { member, conversation: conversation.id }
  const change = (next: Writing) => {
    setWriting(next)
    draft.change(next)
  }
  /** Does it once; what is fetched again shows it. */
  const act = (work: () => Promise<unknown>, done: string) => run(async () => {
    await draft.stop()
    await work()
    say(done)
    for (const key of [['inbox'], ['drafts'], ['notes', conversation.id]]) void queries.invalidateQueries({ queryKey: [member, ...key] })
    onClose()
  })
  const body = { note, ...bodyOf(writing, record) }
  const submit = () => {
    if (!check(writing, record)) return
    void (closed
      ? act(() => client.call(writeNote, { params, body: { ...body, record: true } }), t.journal.close.finished)
      : act(() => client.call(closeConversation, { params, body }), t.talk.closedNow))
  }
  return (
    <Dialog
      wide title={closed ? t.journal.close.finish : t.close.title} onClose={onClose} onSubmit={submit}
      actions={<>
        {begun && <Button look="danger" onClick={() => void act(draft.discard, t.journal.close.discarded)}>{t.journal.close.discard}</Button>}
        <Button look="ghost" onClick={onClose}>{t.act.back}</Button>
        {!closed && <Button onClick={() => void act(() => client.call(closeConversation, { params, body: { ...body, unfinished: true } }), t.journal.close.kept)}>{t.journal.close.keep}</Button>}
        <Button type="submit" look="primary" busy={busy && t.close.busy}>{closed ? t.journal.close.submit : t.close.submit}</Button>
      </>}
    >
      <p>{closed ? t.journal.close.finishLead : t.close.lead}</p>
      {begun && <Notice kind="info">{t.journal.close.resumed(fullMoment(begun.at, Date.now(), language))}</Notice>}
      {draft.keeping === 'elsewhere' && <Notice kind="warn">{t.journal.close.elsewhere}</Notice>}
      {problem && <Notice kind="bad">{problem}</Notice>}
      <ThemeChoices all={all} chosen={writing.themes} onChange={(themes) => change({ ...writing, themes })} />
      <WritingFields writing={writing} onChange={change} fields={record?.fields ?? []} faults={faults} nothing={nothing} label={t.close.note} hint={t.close.noteHint} />
      {!closed && <Button small look="ghost" icon="alert" className="close-abuse" onClick={onAbuse}>{t.abuse.open}</Button>}
      <p className="close-kept" role="status">{draft.keeping === 'saving' ? t.journal.close.draftSaving : draft.keeping === 'kept' ? t.journal.close.draftKept : draft.keeping === 'failed' ? t.journal.close.draftFailed : ''}</p>
    </Dialog>
  )
}
