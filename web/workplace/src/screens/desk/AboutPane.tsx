import { useQuery } from '@tanstack/react-query'
import { readAbout } from '@socialspace/contract/operations/readAbout'
import type { ThreadState } from '@socialspace/kit/thread'
import { client } from '../../app/client.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { fullMoment } from '../../app/time.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useDesk } from './DeskState.tsx'
import { Journal } from './Journal.tsx'
import { Themes } from './Themes.tsx'
import { municipalityName } from './words.ts'
import './AboutPane.css'

/** What the citizen chose to tell, the course of it, and the journal. */
export function AboutPane({ conversation, state, onBack }: { conversation: string; state: ThreadState | null; onBack: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const all = useDesk().queue.data?.themes ?? []
  const told = useQuery({ queryKey: [member, 'about', conversation], queryFn: () => client.call(readAbout, { params: { member, conversation } }) })
  const { about, contact } = told.data ?? {}
  const rows: [string, string | null | undefined][] = [
    [t.about.name, contact?.name], [t.about.age, about?.ageGroup && t.ages[about.ageGroup]], [t.about.gender, about?.gender && t.genders[about.gender]],
    [t.about.municipality, about?.municipality && municipalityName(about.municipality)], [t.about.postcode, contact?.postcode], [t.about.phone, contact?.phone], [t.about.mail, contact?.mail],
  ]
  const given = rows.filter((row): row is [string, string] => Boolean(row[1]))
  const talk = state?.conversation
  const course: [string, string | null | undefined][] = [[t.about.started, talk?.startedAt], [t.about.taken, talk?.takenAt], [t.about.closed, talk?.closedAt]]
  return (
    <aside className="about-pane" id="about" tabIndex={-1} aria-label={t.talk.about}>
      <header className="about-head"><Button look="ghost" icon="back" small className="about-toggle" onClick={onBack}>{t.talk.label}</Button></header>
      <section>
        <h2>{t.about.title}</h2>
        {told.isError && <Notice kind="bad">{sentence(told.error)}</Notice>}
        {told.data && given.length === 0 && <p className="about-none">{t.about.nothing}</p>}
        {given.length > 0 && (
          <>
            <p className="about-none">{t.about.chosen}</p>
            <dl className="about-list">{given.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
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
      <Journal conversation={conversation} />
    </aside>
  )
}
