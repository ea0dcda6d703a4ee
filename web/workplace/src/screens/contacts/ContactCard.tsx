import { noteText } from '@socialspace/contract/forms'
import type { OfflineContact } from '@socialspace/contract/journal'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { fullMoment } from '../../app/time.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useDesk } from '../desk/DeskState.tsx'
import { Themes } from '../desk/Themes.tsx'
import { Answers, Part } from '../journal/NoteCard.tsx'

/** What a colleague wrote down before one took the conversation over: to read, not to change. */
export function ContactCard({ contact }: { contact: OfflineContact }) {
  const t = useTexts()
  const language = useLanguage()
  const { themes: all = [], services = [] } = useDesk().queue.data ?? {}
  const service = services.find(({ id }) => id === contact.service)
  const when = (at: string) => fullMoment(at, Date.now(), language)
  return (
    <article className="note contact-read" aria-label={when(contact.at)}>
      <Notice kind="info">{t.contacts.writtenBy(contact.authorName, when(contact.writtenAt))}</Notice>
      <header><h2>{when(contact.at)}</h2><span className="note-state">{service && pick(service.name, language)}</span></header>
      {(contact.text || contact.withheld.includes(noteText)) && <Part confidential={contact.confidential.includes(noteText)} withheld={contact.withheld.includes(noteText)}>{contact.text}</Part>}
      <Answers {...contact} />
      {contact.themes.length > 0 && <Themes ids={contact.themes} all={all} />}
    </article>
  )
}
