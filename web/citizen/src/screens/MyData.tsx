import { municipalities } from '@socialspace/contract/data/municipalities'
import { periods } from '@socialspace/contract/data/periods'
import type { Answered } from '@socialspace/contract/operation'
import { readMyData } from '@socialspace/contract/operations/readMyData'
import { readMyRights } from '@socialspace/contract/operations/readMyRights'
import { listMyConsents } from '@socialspace/contract/operations/listMyConsents'
import { useState } from 'preact/hooks'
import { hasCode, useAnswer, useLast } from '../answer.ts'
import { client, sentence } from '../client.ts'
import { pick, type Site, usePage, useSite } from '../page.ts'
import { Asked } from '../parts/Asked.tsx'
import { Breaches } from '../parts/BreachNews.tsx'
import { Consents } from '../parts/Consents.tsx'
import { Contacts } from '../parts/Contacts.tsx'
import { eventWords } from '../parts/events.ts'
import { Extract } from '../parts/Extract.tsx'
import { Link } from '../parts/Link.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Nobody } from '../parts/Nobody.tsx'
import { Problem } from '../parts/Problem.tsx'
import type { Texts } from '../texts/da.ts'
import { day, moment } from '../time.ts'
import { MyRights, type RightsPage } from './MyRights.tsx'
import { askPage, Requests } from './Requests.tsx'
import './MyData.css'

type Data = Answered<typeof readMyData>
type Field = Data['holdings'][number]['rows'][number]['fields'][number]

const pages: readonly RightsPage[] = ['kun-gemt', 'fortroligt', 'slet']

/** What is held, and what one may ask for about it: each thing on a page of its own. */
export function MyData() {
  const { path } = usePage()
  const [, , , name, kind] = path.split('/')
  if (name === askPage) return <Requests kind={kind} />
  const page = pages.find((one) => one === name)
  return page ? <MyRights page={page} /> : <Everything />
}

/** Everything held about the citizen, in words: what, why, by what right, how long; and what was said yes to. */
function Everything() {
  const { t, language } = usePage()
  const site = useSite()
  const [turn, setTurn] = useState(0)
  const { answer: now, error, waiting } = useAnswer(async () => {
    const given = { params: { member: site.member } }
    const [data, rights, consents] = await Promise.all([client.call(readMyData, given), client.call(readMyRights, given), client.call(listMyConsents, given)])
    return { data, rights, consents }
  }, [site.member, turn])
  const answer = useLast(now)
  if (hasCode(error, 'sign_in_needed')) return <Nobody title={t.data.title} />
  if (!answer) return <section class="sheet"><h1>{t.data.title}</h1>{error ? <Problem>{sentence(error, language)}</Problem> : <Loading waiting={waiting} />}</section>
  const { data, rights, consents } = answer
  return (
    <section class="sheet mydata">
      <h1>{t.data.title}</h1>
      <p class="lead">{t.data.lead} {site.name}.</p>
      {rights.restriction && <p class="card" role="status"><strong>{t.rights.storedTitle}</strong><br />{t.rights.storedSince(moment(rights.restriction.since, language))} {rights.restriction.why === 'withdrawn' ? t.rights.storedWithdrawn(pick(periods[site.kept], language)) : t.rights.storedText}</p>}
      <Breaches />
      <Extract />
      <section><h2>{t.rights.can}</h2>
        <ul class="links">
          {!rights.restriction && <li><Link to={`/${site.slug}/om-dig`}>{t.rights.correct}</Link></li>}
          {(site.knownOffer || data.holdings.some(({ table }) => table === 'known.profile')) && <li><Link to={`/${site.slug}/hvem-du-er`}>{t.about.known}</Link></li>}
          {pages.map((page) => <li key={page}><Link to={`/${site.slug}/mine-data/${page}`}>{t.rights.pages[page]}</Link></li>)}
          <li><Link to={`/${site.slug}/mine-data/${askPage}`}>{t.requests.title}</Link></li>
        </ul>
        <Asked />
      </section>
      <section><h2>{t.rights.ends}</h2>
        <p>{t.rights.endsAll(moment(rights.endsAt, language))}</p>
        {rights.conversations.map(({ id, startedAt, endsAt }) => endsAt && <p key={id}>{t.rights.endsConversation(moment(startedAt, language), moment(endsAt, language))}</p>)}
      </section>
      {data.holdings.length === 0 && <p>{t.data.empty}</p>}
      {consents.length > 0 && <Consents lines={consents} casework={rights.conversations.some(({ taken }) => taken)} onChange={() => setTurn(turn + 1)} />}
      {data.holdings.filter(({ table }) => table !== 'consent.consent').map((holding) => (
        <details key={holding.table} open={holding.table === 'identity.citizen'}>
          <summary><span class="holding-title">{pick(holding.title, language)}</span> <span class="hint">{t.data.count(holding.total)}</span></summary>
          <p class="hint">{t.data.from}: {pick(holding.from, language)}{holding.total > holding.rows.length ? `. ${t.data.newest(holding.rows.length)}` : ''}</p>
          <Meaning fields={holding.rows[0]?.fields ?? []} />
          {holding.rows.map((row, at) => (
            <dl key={at}>{row.fields.filter(({ value, column }) => value !== '' && column !== 'receipt').map((field) => (
              <div key={field.column}><dt>{pick(field.label, language)}</dt><dd>{eventOf(field, row.fields, t) ?? inWords(field, t, language, site)}</dd></div>
            ))}</dl>
          ))}
        </details>
      ))}
      <Contacts of={data.contacts} />
      <p><Link class="button second" to={`/${site.slug}/samtale`}>{t.title.talk}</Link></p>
    </section>
  )
}

/** Purpose, basis and period, and whether it is encrypted: once for all fields that share them. */
function Meaning({ fields }: { fields: readonly Field[] }) {
  const { t, language } = usePage()
  const shared = ({ purpose, basis, kept, sealed }: Field) => [pick(purpose, language), pick(basis, language), pick(kept, language), ...(sealed ? [t.data.sealed] : [])].join('. ')
  return (
    <details class="meaning"><summary>{t.data.why}</summary>
      {[...new Set(fields.map(shared))].map((text) => (
        <p key={text}><strong>{fields.filter((field) => shared(field) === text).map(({ label }) => pick(label, language)).join(', ')}</strong><br />{text}.</p>
      ))}
    </details>
  )
}

const isTime = /^\d{4}-\d\d-\d\dT/
const isDay = /^\d{4}-\d\d-\d\d$/
const isId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** What the service itself wrote in a conversation, in the words that it has there. */
function eventOf({ column, value }: Field, row: readonly Field[], t: Texts): string | undefined {
  if (column !== 'body' || row.find((one) => one.column === 'by')?.value !== 'service') return undefined
  const [, name = '', who = ''] = /^([\w-]+)(?:: (.*))?$/.exec(value) ?? []
  return (eventWords(t) as Readonly<Record<string, (who: string) => string>>)[name]?.(who)
}

/** A stored value as a person would say it: codes, times and ids in words. */
function inWords({ column, value }: Field, t: Texts, language: 'da' | 'en', site: Site): string {
  if (value === 'true' || value === 'false') return value === 'true' ? t.data.yes : t.data.no
  if (column === 'municipality') return municipalities.find(({ code }) => code === value)?.name ?? value
  if (isTime.test(value)) return moment(value, language)
  if (isDay.test(value)) return day(value, language)
  const word = t.ages[value] ?? t.genders[value] ?? t.data.values[value]
  if (word !== undefined && column !== 'body' && column !== 'name') return word
  return value.replaceAll(isId, (id) => {
    const named = [...site.themes, ...site.services.flatMap(({ queues }) => queues)].find((one) => one.id === id)
    return named ? pick(named.name, language) : id
  })
}
