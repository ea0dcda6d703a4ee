import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { wholeMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loading, Page } from '../../parts/Page.tsx'
import { useDesk, useQueue } from '../desk/DeskState.tsx'
import { useNotes } from '../desk/Journal.tsx'
import { NoteCard } from './NoteCard.tsx'
import './JournalPage.css'

/** The whole journal of a conversation on one page, to be read or printed; also for a coordinator or caseworker whom the member lets in. */
export function JournalPage({ conversation }: { conversation: string }) {
  const t = useTexts()
  const { slug, member, name, roles } = useWork()
  const notes = useNotes(conversation)
  const themes = useQueue(member, roles.includes('counsellor') || roles.includes('coordinator')).data?.themes ?? []
  const begun = useDesk().inbox.data?.rows.find(({ id }) => id === conversation)?.startedAt
  return (
    <Page title={t.journal.title} lead={t.journal.lead} aside={<Button icon="file" className="no-print" onClick={() => window.print()}>{t.journal.print}</Button>}>
      {roles.includes('counsellor') && <p className="no-print back-link"><Link to={`/workplace/m/${slug}/desk/${conversation}`}><Icon name="back" size={16} />{t.journal.back}</Link></p>}
      {!roles.includes('counsellor') && <p className="no-print back-link"><Link to={`/workplace/m/${slug}/journal`}><Icon name="back" size={16} />{t.board.journals.title}</Link></p>}
      {notes.isPending && <Loading />}
      {notes.isError && <Notice kind="bad">{sentence(notes.error)}</Notice>}
      {notes.data?.length === 0 && <p>{t.journal.empty}</p>}
      <p className="print-only">{name} · {t.journal.printedOf(conversation.slice(0, 8), begun && wholeMoment(begun))} · {t.journal.printed(wholeMoment(new Date().toISOString()))}</p>
      <ol className="journal-whole">{notes.data?.map((note) => <li key={note.id}><NoteCard note={note} themes={themes} level={2} whole /></li>)}</ol>
    </Page>
  )
}
