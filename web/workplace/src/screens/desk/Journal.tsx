import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Note } from '@socialspace/contract/journal'
import { listNotes } from '@socialspace/contract/operations/listNotes'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { NoteCard } from '../journal/NoteCard.tsx'
import { AddendumDialog, CorrectDialog } from '../journal/NoteDialogs.tsx'
import { NoteForm } from '../journal/NoteForm.tsx'
import { useDesk } from './DeskState.tsx'

export const useNotes = (conversation: string) => {
  const { member } = useWork()
  return useQuery({ queryKey: [member, 'notes', conversation], queryFn: () => client.call(listNotes, { params: { member, conversation } }) })
}

/** Journal notes on the conversation, newest first, and a new one. */
export function Journal({ conversation, confidential }: { conversation: string; confidential: boolean }) {
  const t = useTexts()
  const { slug } = useWork()
  const all = useDesk().queue.data?.themes ?? []
  const notes = useNotes(conversation)
  const [acting, setActing] = useState<{ note: Note; as: 'correct' | 'add' } | null>(null)
  const Acting = acting?.as === 'correct' ? CorrectDialog : AddendumDialog
  return (
    <section>
      <h2>{t.about.journal}</h2>
      {confidential && <Notice kind="info">{t.confidence.notes}</Notice>}
      <NoteForm key={conversation} conversation={conversation} />
      {notes.isError && <Notice kind="bad">{sentence(notes.error)}</Notice>}
      {notes.data?.length === 0 && <p className="about-none">{t.about.noNotes}</p>}
      <ol className="journal-notes">
        {notes.data?.toSorted((a, b) => b.at.localeCompare(a.at)).map((note) => (
          <li key={note.id}>
            <NoteCard
              note={note} themes={all}
              actions={note.mine && !note.locked ? <Button small onClick={() => setActing({ note, as: 'correct' })}>{t.journal.correct}</Button> : <Button small icon="plus" onClick={() => setActing({ note, as: 'add' })}>{t.journal.addAddendum}</Button>}
            />
          </li>
        ))}
      </ol>
      {(notes.data?.length ?? 0) > 0 && <p><Link to={`/workplace/m/${slug}/journal/${conversation}`}>{t.journal.whole}</Link></p>}
      {acting && <Acting note={acting.note} conversation={conversation} onClose={() => setActing(null)} />}
    </section>
  )
}
