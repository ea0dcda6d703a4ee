import type { ReactNode } from 'react'
import { answerText, noteText } from '@socialspace/contract/forms'
import type { Note, Signature } from '@socialspace/contract/journal'
import type { Theme } from '@socialspace/contract/shapes'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { fullMoment, wholeMoment } from '../../app/time.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Themes } from '../desk/Themes.tsx'
import './NoteCard.css'

/** A note as it was signed, with its addenda; `level` is its heading’s, `whole` has the days in full, as what may be printed needs them, `actions` is what its reader may do with it. */
export function NoteCard({ note, themes, level = 3, whole, actions }: { note: Note; themes: readonly Theme[]; level?: 2 | 3; whole?: boolean; actions?: ReactNode }) {
  const t = useTexts()
  const language = useLanguage()
  const moment = (at: string) => (whole ? wholeMoment(at, language) : fullMoment(at, Date.now(), language))
  const { form, withheld, confidential } = note
  const name = note.kind === 'record' && !form ? t.journal.record : form ? pick(form.name, language) : t.journal.note
  const [Heading, Lower] = level === 2 ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const)
  return (
    <article className="note" aria-label={`${name}, ${moment(note.at)}`}>
      <header>
        <Heading>{name}</Heading>
        <span className="note-state">{note.locked ? <><Icon name="lock" size={14} />{t.journal.locked}</> : t.journal.locksAt(moment(note.lockedAt))}</span>
      </header>
      {(note.text || withheld.includes(noteText)) && <Part confidential={confidential.includes(noteText)} withheld={withheld.includes(noteText)}>{note.text}</Part>}
      <Answers {...note} />
      {note.themes.length > 0 && <Themes ids={note.themes} all={themes} />}
      <Signed by={signer(note)} when={moment(note.signedAt ?? note.at)} signature={note.signature} />
      {note.addenda.map((one) => (
        <section key={one.id} className="note-addendum" aria-label={t.journal.addendum}>
          <Lower>{t.journal.addendum}</Lower>
          <p className="note-words">{one.text}</p>
          <Signed by={signer(one)} when={moment(one.at)} signature={one.signature} />
        </section>
      ))}
      {actions && <div className="note-actions">{actions}</div>}
    </article>
  )
}

/** Who signed: in the name and title that were signed with, after the name that colleagues know where it is another. */
const signer = ({ authorName, signedAs }: { authorName: string; signedAs: string }) => (signedAs.startsWith(authorName) ? signedAs : [authorName, signedAs].filter(Boolean).join(' · '))

/** What a form asked and was answered. */
export function Answers({ form, confidential, withheld }: Pick<Note, 'form' | 'confidential' | 'withheld'>) {
  const t = useTexts()
  const language = useLanguage()
  const answered = form?.fields.filter(({ id }) => form.answers[id] !== undefined || withheld.includes(id)) ?? []
  if (answered.length === 0) return null
  return (
    <dl>{answered.map((field) => (
      <div key={field.id}><dt>{pick(field.label, language)}</dt><dd><Part confidential={confidential.includes(field.id)} withheld={withheld.includes(field.id)}>{form!.answers[field.id] !== undefined && answerText(field, form!.answers[field.id]!, language, t.journal)}</Part></dd></div>
    ))}</dl>
  )
}

export function Part({ confidential, withheld, children }: { confidential: boolean; withheld: boolean; children: ReactNode }) {
  const t = useTexts()
  if (withheld) return <p className="note-withheld"><Icon name="lock" size={14} />{t.journal.withheld}</p>
  return <p className="note-words">{confidential && <span className="note-mark"><Icon name="lock" size={14} />{t.journal.confidential}</span>}{children}</p>
}

function Signed({ by, when, signature }: { by: string; when: string; signature: Signature }) {
  const t = useTexts()
  if (signature === 'broken') return <Notice kind="bad">{t.journal.broken}</Notice>
  return <p className="note-signed">{signature === 'none' ? t.about.by(by, when) : <><Icon name="check" size={14} /><span>{t.journal.by(by, when)}</span></>}{signature !== 'whole' && <span>{t.journal[signature]}</span>}</p>
}
