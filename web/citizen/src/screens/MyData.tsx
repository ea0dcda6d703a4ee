import { municipalities } from '@socialspace/contract/data/municipalities'
import type { Answered } from '@socialspace/contract/operation'
import { readMyData } from '@socialspace/contract/operations/readMyData'
import type { Contact } from '@socialspace/contract/shapes'
import { hasCode, useAnswer } from '../answer.ts'
import { client, sentence } from '../client.ts'
import { pick, type Site, usePage, useSite } from '../page.ts'
import { Link } from '../parts/Link.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Nobody } from '../parts/Nobody.tsx'
import { Problem } from '../parts/Problem.tsx'
import type { Texts } from '../texts/da.ts'
import { day, moment } from '../time.ts'
import './MyData.css'

type Data = Answered<typeof readMyData>
type Field = Data['holdings'][number]['rows'][number]['fields'][number]

/** Everything held about the citizen, in words: what, why, by what right, how long. */
export function MyData() {
  const { t, language } = usePage()
  const site = useSite()
  const { answer: data, error, waiting } = useAnswer<Data>(() => client.call(readMyData, { params: { member: site.member } }), [site.member])
  if (hasCode(error, 'sign_in_needed')) return <Nobody title={t.data.title} />
  if (!data) return <section class="sheet"><h1>{t.data.title}</h1>{error ? <Problem>{sentence(error, language)}</Problem> : <Loading waiting={waiting} />}</section>
  return (
    <section class="sheet mydata">
      <h1>{t.data.title}</h1>
      <p class="lead">{t.data.lead} {site.name}.</p>
      {data.holdings.length === 0 && <p>{t.data.empty}</p>}
      {data.consents.length > 0 && (
        <section><h2>{t.data.consents}</h2>
          <ul>{data.consents.map(({ purpose, givenAt, version, how }) => <li key={givenAt}><strong>{pick(purpose, language)}</strong>. {pick(how, language)}. {t.data.consent(moment(givenAt, language), isDay.test(version) ? day(version, language) : version)}.</li>)}</ul>
        </section>
      )}
      {data.holdings.map((holding) => (
        <details key={holding.table} open={holding.table === 'identity.citizen'}>
          <summary><span class="holding-title">{pick(holding.title, language)}</span> <span class="hint">{t.data.count(holding.total)}</span></summary>
          <p class="hint">{t.data.from}: {pick(holding.from, language)}{holding.total > holding.rows.length ? `. ${t.data.newest(holding.rows.length)}` : ''}</p>
          <Meaning fields={holding.rows[0]?.fields ?? []} />
          {holding.rows.map((row, at) => (
            <dl key={at}>{row.fields.filter(({ value }) => value !== '').map((field) => (
              <div key={field.column}><dt>{pick(field.label, language)}</dt><dd>{inWords(field, t, language, site)}</dd></div>
            ))}</dl>
          ))}
        </details>
      ))}
      <section><h2>{t.data.contacts}</h2>
        <Someone title={`${t.data.ask}: ${data.contacts.member.name}`} contact={data.contacts.member} />
        <Someone title={`${t.data.runs}: ${data.contacts.operator.name}`} contact={data.contacts.operator} />
        <Someone title={`${t.data.complain} ${data.contacts.authority.name}`} contact={data.contacts.authority} />
      </section>
      <p><Link class="button second" to={`/${site.slug}/samtale`}>{t.title.talk}</Link></p>
    </section>
  )
}

/** Purpose, basis and period, once for all fields that share them. */
function Meaning({ fields }: { fields: readonly Field[] }) {
  const { t, language } = usePage()
  const all = [...new Map(fields.map((field) => [`${field.purpose.da}${field.basis.da}${field.kept.da}`, field])).values()]
  return (
    <details class="meaning"><summary>{t.data.why}</summary>
      {all.map((field) => (
        <p key={field.column}>
          <strong>{fields.filter((one) => one.purpose.da === field.purpose.da && one.kept.da === field.kept.da).map(({ label }) => pick(label, language)).join(', ')}</strong><br />
          {pick(field.purpose, language)}. {pick(field.basis, language)}. {pick(field.kept, language)}. {fields.some(({ sealed }) => sealed) && `${t.data.sealed}.`}
        </p>
      ))}
    </details>
  )
}

const Someone = ({ title, contact }: { title: string; contact: Contact }) => (
  <p><strong>{title}</strong><br />{[contact.address, contact.phone, contact.mail, contact.site].filter(Boolean).join(' · ')}</p>
)

const isTime = /^\d{4}-\d\d-\d\dT/
const isDay = /^\d{4}-\d\d-\d\d$/
const isId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** A stored value as a person would say it: codes, times and ids in words. */
function inWords({ column, value }: Field, t: Texts, language: 'da' | 'en', site: Site): string {
  if (value === 'true' || value === 'false') return value === 'true' ? t.data.yes : t.data.no
  if (column === 'municipality') return municipalities.find(({ code }) => code === value)?.name ?? value
  if (isTime.test(value)) return moment(value, language)
  if (isDay.test(value)) return day(value, language)
  const word = t.ages[value] ?? t.genders[value] ?? t.data.values[value]
  if (word !== undefined && column !== 'body' && column !== 'name') return word
  return value.replaceAll(isId, (id) => {
    const named = [...site.themes, ...site.queues].find((one) => one.id === id)
    return named ? pick(named.name, language) : id
  })
}
