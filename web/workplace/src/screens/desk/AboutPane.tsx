import type { ProfileField } from '@socialspace/contract/shapes'
import type { ThreadState } from '@socialspace/kit/thread'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useDesk } from './DeskState.tsx'
import { Journal } from './Journal.tsx'
import { KnownCard } from './KnownCard.tsx'
import { Themes } from './Themes.tsx'
import { useAbout } from './useAbout.ts'
import { municipalityName } from './words.ts'
import './AboutPane.css'

/** What the citizen chose to tell, the course of it, and the journal. */
export function AboutPane({ conversation, state, onBack }: { conversation: string; state: ThreadState | null; onBack: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const all = useDesk().queue.data?.themes ?? []
  const told = useAbout(conversation)
  const { about, contact, confidential } = told.data ?? {}
  const rows: [ProfileField, string, string | null | undefined][] = [
    ['name', t.about.name, contact?.name], ['ageGroup', t.about.age, about?.ageGroup && t.ages[about.ageGroup]], ['gender', t.about.gender, about?.gender && t.genders[about.gender]],
    ['municipality', t.about.municipality, about?.municipality && municipalityName(about.municipality)], ['postcode', t.about.postcode, contact?.postcode], ['phone', t.about.phone, contact?.phone], ['mail', t.about.mail, contact?.mail],
  ]
  const given = rows.filter((row): row is [ProfileField, string, string] => Boolean(row[2]))
  const talk = state?.conversation
  const course: [string, string | null | undefined][] = [[t.about.started, talk?.startedAt], [t.about.taken, talk?.takenAt], [t.about.closed, talk?.closedAt]]
  return (
    <aside className="about-pane" id="about" tabIndex={-1} aria-label={t.talk.about}>
      <header className="about-head"><Button look="ghost" icon="back" small className="about-toggle" onClick={onBack}>{t.talk.label}</Button></header>
      <section>
        <h2>{t.about.title}</h2>
        {told.isError && <Notice kind="bad">{sentence(told.error)}</Notice>}
        {told.data && told.data.abuse.length > 0 && <Notice kind="warn" title={t.abuse.before}>{told.data.abuse.map(({ label, at }) => `${pick(label, language)}, ${fullMoment(at, Date.now(), language)}`).join(' · ')}</Notice>}
        {told.data && given.length === 0 && <p className="about-none">{t.about.nothing}</p>}
        {given.length > 0 && (
          <>
            <p className="about-none">{t.about.chosen}</p>
            <dl className="about-list">{given.map(([field, label, value]) => (
              <div key={field}><dt>{label}</dt><dd>{value}{confidential?.fields.includes(field) && <> <span className="confidential"><Icon name="lock" size={14} />{t.confidence.field}</span></>}</dd></div>
            ))}</dl>
            {(contact?.phone || contact?.mail || contact?.name) && <p className="about-none">{t.about.contactUse}</p>}
          </>
        )}
        {talk && (
          <dl className="about-list">
            <div><dt>{t.about.themes}</dt><dd><Themes ids={talk.themes} all={all} /></dd></div>
            {course.map(([label, at]) => at && <div key={label}><dt>{label}</dt><dd><time dateTime={at}>{fullMoment(at, Date.now(), language)}</time></dd></div>)}
          </dl>
        )}
      </section>
      {told.data && !state?.failed && <KnownCard key={conversation} conversation={conversation} givenAt={told.data.known?.givenAt ?? null} />}
      {!state?.failed && <Journal conversation={conversation} confidential={confidential?.conversation === true} />}
    </aside>
  )
}
