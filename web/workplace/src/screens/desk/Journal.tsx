import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { listNotes } from '@socialspace/contract/operations/listNotes'
import { writeNote } from '@socialspace/contract/operations/writeNote'
import { client } from '../../app/client.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Area } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { say } from '../../parts/Toasts.tsx'
import { useDesk } from './DeskState.tsx'
import { Themes } from './Themes.tsx'

/** Journal notes on the conversation, newest first, and a new one. */
export function Journal({ conversation, confidential }: { conversation: string; confidential: boolean }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const all = useDesk().queue.data?.themes ?? []
  const notes = useQuery({ queryKey: [member, 'notes', conversation], queryFn: () => client.call(listNotes, { params: { member, conversation } }) })
  return (
    <section>
      <h2>{t.about.journal}</h2>
      {confidential && <Notice kind="info">{t.confidence.notes}</Notice>}
      <NoteForm conversation={conversation} />
      {notes.isError && <Notice kind="bad">{sentence(notes.error)}</Notice>}
      {notes.data?.length === 0 && <p className="about-none">{t.about.noNotes}</p>}
      <ol className="journal-notes">
        {notes.data?.toSorted((a, b) => b.at.localeCompare(a.at)).map((note) => (
          <li key={note.id}>
            <p>{note.text}</p>
            {note.themes.length > 0 && <Themes ids={note.themes} all={all} />}
            <small>{t.about.by(note.authorName, fullMoment(note.at, Date.now(), language))}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}

function NoteForm({ conversation }: { conversation: string }) {
  const t = useTexts()
  const { member } = useWork()
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const [note, setNote] = useState(() => crypto.randomUUID())
  const [missing, setMissing] = useState(false)
  const saving = useMutation({
    mutationFn: () => client.call(writeNote, { params: { member, conversation }, body: { note, themes: [], text: text.trim() } }),
    onSuccess: async () => {
      setText('')
      setNote(crypto.randomUUID())
      say(t.about.saved)
      await queries.invalidateQueries({ queryKey: [member, 'notes', conversation] })
    },
  })
  return (
    <form className="journal-form" noValidate onSubmit={(event) => {
      event.preventDefault()
      setMissing(!text.trim())
      if (text.trim() && !saving.isPending) saving.mutate()
    }}>
      <Area label={t.about.text} rows={2} value={text} onChange={(event) => setText(event.target.value)} error={missing ? t.about.missing : undefined} maxLength={20000} />
      {saving.isError && <Notice kind="bad">{sentence(saving.error)}</Notice>}
      {text && <Button type="submit" small busy={saving.isPending && t.about.busy}>{t.about.submit}</Button>}
    </form>
  )
}
