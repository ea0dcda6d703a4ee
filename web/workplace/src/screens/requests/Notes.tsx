import { useState } from 'react'
import { adviseRequest } from '@socialspace/contract/operations/adviseRequest'
import { noteRequest } from '@socialspace/contract/operations/noteRequest'
import type { OpenRequest } from '@socialspace/contract/requests'
import { client } from '../../app/client.ts'
import { useKept } from '../../app/drafts.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Area } from '../../parts/Field.tsx'
import { Card } from '../../parts/Page.tsx'
import type { Acting } from './useRequests.ts'

interface Props {
  request: OpenRequest
  acting: Acting
  /** Whose words: caseworkers note, the DPO advises. */
  kind: 'caseworker' | 'dpo'
  writes: boolean
  fresh: ReadonlySet<string>
}

/** Internal, and yet the person's to read: it says so where one writes. */
export function Notes({ request, acting, kind, writes, fresh }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const advice = kind === 'dpo'
  const notes = request.notes.filter(({ by }) => by === kind)
  return (
    <Card title={advice ? t.requests.advice : t.requests.notes} lead={advice ? undefined : t.requests.notesLead}>
      {notes.length === 0 && <p className="field-hint">{advice ? t.requests.noAdvice : t.requests.noNotes}</p>}
      {notes.length > 0 && (
        <ol className="request-notes">{notes.map(({ id, at, authorName, text }) => {
          const when = fullMoment(at, Date.now(), language)
          return <li key={id}><p className="request-words">{text}</p><small>{advice ? t.requests.adviceBy(authorName, when) : t.about.by(authorName, when)}{fresh.has(id) && <span className="row-new">{t.requests.fresh}</span>}</small></li>
        })}</ol>
      )}
      {writes && <NoteForm request={request.id} acting={acting} advice={advice} />}
    </Card>
  )
}

function NoteForm({ request, acting, advice }: { request: string; acting: Acting; advice: boolean }) {
  const t = useTexts()
  const { member, account } = useWork()
  const kind = advice ? 'advice' : 'note'
  const [note, setNote, done] = useKept(account, `${kind}.${request}`, () => ({ id: crypto.randomUUID(), text: '' }))
  const [missing, setMissing] = useState(false)
  const submit = async () => {
    const text = note.text.trim()
    setMissing(text === '')
    if (text === '') return
    const sent = { params: { member, request }, body: { id: note.id, text } }
    if (await acting.act(kind, () => client.call(advice ? adviseRequest : noteRequest, sent), advice ? t.requests.adviceSaved : t.requests.noteSaved)) done()
  }
  return (
    <form className="request-note" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <Area label={advice ? t.requests.adviceNew : t.requests.note} hint={advice ? t.requests.adviceHint : undefined} rows={2} maxLength={4000} value={note.text} onChange={(event) => setNote({ ...note, text: event.target.value })} error={missing ? t.requests.noteMissing : undefined} />
      <Button type="submit" small busy={acting.busy === kind && t.act.saving}>{advice ? t.requests.adviceSave : t.requests.noteSave}</Button>
    </form>
  )
}
