import { useQuery } from '@tanstack/react-query'
import type { Answered } from '@socialspace/contract/operation'
import { readStaffData } from '@socialspace/contract/operations/readStaffData'
import type { Contact } from '@socialspace/contract/shapes'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { fullMoment } from '../../app/time.ts'
import { Notice } from '../../parts/Notice.tsx'
import { Card, Loading, Page } from '../../parts/Page.tsx'
import { OwnExtract } from './OwnExtract.tsx'
import './OwnData.css'

type Place = Answered<typeof readStaffData>['places'][number]
type Holding = Place['holdings'][number]
type Field = Holding['rows'][number]['fields'][number]

/** What is held about oneself as a member of staff, and what one may ask for: the same rights as citizens have, by the same means. */
export function OwnData({ back }: { back: string }) {
  const t = useTexts()
  const language = useLanguage()
  const data = useQuery({ queryKey: ['own-data'], queryFn: () => client.call(readStaffData) })
  const { places = [], withheld = [], contacts } = data.data ?? {}
  const left = Map.groupBy(withheld, ({ title }) => pick(title, language))
  return (
    <Page title={t.own.title} lead={t.own.lead} aside={<Link to={back}>{t.own.back}</Link>}>
      {data.isPending && <Loading />}
      {data.isError && <Notice kind="bad">{sentence(data.error)}</Notice>}
      {contacts && (
        <>
          <OwnExtract />
          {places.map((place) => <HeldAt key={place.member ?? ''} place={place} />)}
          <Card title={t.own.withheld} lead={t.own.withheldLead}>
            <details><summary>{t.own.withheldShow}</summary><ul className="own-left">{[...left].map(([title, those]) => <li key={title}>{title}: {those.map(({ what }) => pick(what, language)).join(', ')}</li>)}</ul></details>
          </Card>
          <Card title={t.own.erase} lead={t.own.eraseLead}><p>{t.own.eraseWho}</p></Card>
          <Card title={t.own.contacts}>
            <div className="own-contacts">
              {places.filter(({ member }) => member !== null).map(({ member, name, contact }) => <Someone key={member} title={`${t.own.ask}: ${name}`} contact={contact} />)}
              <Someone title={`${t.own.runs}: ${contacts.operator.name}`} contact={contacts.operator} />
              <Someone title={`${t.own.complain} ${contacts.authority.name}`} contact={contacts.authority} />
            </div>
          </Card>
        </>
      )}
    </Page>
  )
}

function HeldAt({ place: { member, name, holdings, acts } }: { place: Place }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <Card title={member === null ? t.own.realm : t.own.at(name)} lead={member === null ? t.own.realmLead(name) : t.own.atLead}>
      <div className="own-held">
        {holdings.map((holding) => <Held key={holding.table} holding={holding} />)}
        {acts.length > 0 && (
          <details>
            <summary>{t.own.acts} <span className="own-count">{t.own.count(acts.length)}</span></summary>
            <p className="field-hint">{t.own.actsLead}</p>
            <ul className="own-acts">
              {acts.map(({ id, at, act, actor, role }) => <li key={id}><time dateTime={at}>{fullMoment(at, Date.now(), language)}</time><span>{t.own.actors[actor]}{actor === 'staff' && role ? ` (${(t.roles as Record<string, string>)[role] ?? role})` : ''} {(t.acts.names as Record<string, string>)[act] ?? act}</span></li>)}
            </ul>
          </details>
        )}
      </div>
    </Card>
  )
}

function Held({ holding: { table, title, from, total, rows } }: { holding: Holding }) {
  const t = useTexts()
  const language = useLanguage()
  const say = (value: string) => {
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return fullMoment(value, Date.now(), language)
    return value === 'true' ? t.own.yes : value === 'false' ? t.own.no : ((t.roles as Record<string, string>)[value] ?? t.own.values[value] ?? value)
  }
  return (
    <details open={table === 'identity.staff'}>
      <summary>{pick(title, language)} <span className="own-count">{t.own.count(total)}</span></summary>
      <p className="field-hint">{t.own.from}: {pick(from, language)}{total > rows.length ? `. ${t.own.newest(rows.length)}` : ''}</p>
      {rows.map((row, nth) => <dl key={nth}>{row.fields.map((field) => <div key={field.column}><dt>{pick(field.label, language)}</dt><dd>{say(field.value)}</dd></div>)}</dl>)}
      <Meaning fields={rows[0]?.fields ?? []} />
    </details>
  )
}

/** Purpose, basis and period, once for all fields that share them. */
function Meaning({ fields }: { fields: readonly Field[] }) {
  const t = useTexts()
  const language = useLanguage()
  const groups = Map.groupBy(fields, ({ purpose, basis, kept, sealed }) => purpose.da + basis.da + kept.da + String(sealed))
  return (
    <div className="own-meaning">
      {[...groups].map(([key, those]) => (
        <p key={key}><strong>{those.map(({ label }) => pick(label, language)).join(', ')}</strong> {[those[0]!.purpose, those[0]!.basis, those[0]!.kept].map((said) => pick(said, language)).join('. ')}.{those[0]!.sealed && ` ${t.own.sealed}.`}</p>
      ))}
    </div>
  )
}

const Someone = ({ title, contact: { address, phone, mail, site } }: { title: string; contact: Contact }) => <p><strong>{title}</strong><br />{[address, phone, mail, site].filter(Boolean).join(' · ')}</p>
