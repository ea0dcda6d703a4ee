import { useState } from 'react'
import { type HelpPage, pages, pageOf, search } from '../../help/pages.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { Link } from '../../app/router.tsx'
import { Field } from '../../parts/Field.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Empty } from '../../parts/Notice.tsx'
import { Card, Page } from '../../parts/Page.tsx'
import { FirstDay } from './FirstDay.tsx'
import { KeyList, Words } from './Words.tsx'
import './Help.css'

const order: readonly HelpPage['role'][] = ['operator', 'counsellor', 'coordinator', 'administrator', 'caseworker', 'dpo', 'everybody']
/** Where it is read: at a member, or on the operator's own screens. */
interface Place { readonly base: string; readonly roles: readonly string[] }
const isOperators = ({ roles }: Place) => roles.includes('operator')
/** The operator's help is read on the operator's screens alone; they have no team, but a profile, and this. */
const shownAt = (place: Place) => pages.filter(({ role, screens }) => (isOperators(place) ? role === 'operator' || (role === 'everybody' && screens.every((name) => ['help', 'profile'].includes(name))) : role !== 'operator'))

/** The built-in help: one's own work first, searchable, and each page one task. */
export function Help({ page, ...place }: Place & { page: string | undefined }) {
  const found = shownAt(place).find(({ id }) => id === page)
  return found ? <One key={found.id} page={found} {...place} /> : <All missing={page !== undefined} {...place} />
}

function All({ missing, ...place }: Place & { missing: boolean }) {
  const t = useTexts()
  const language = useLanguage()
  const shown = shownAt(place)
  const [words, setWords] = useState('')
  const found = search(words, language).filter((one) => shown.includes(one))
  const mine = order.toSorted((one, other) => Number(place.roles.includes(other)) - Number(place.roles.includes(one)))
  return (
    <Page title={t.helpPages.title} lead={t.helpPages.lead}>
      {missing && <p role="alert">{t.helpPages.notFound}</p>}
      <div role="search" className="help-search"><Field type="search" label={t.helpPages.search} hint={t.helpPages.searchHint} value={words} onChange={(event) => setWords(event.target.value)} /></div>
      <p className="quiet" role="status">{words ? t.helpPages.found(found.length) : ''}</p>
      {words === '' && place.roles.includes('counsellor') && <FirstDay />}
      {found.length === 0 && <Empty icon="help">{t.helpPages.nothing}</Empty>}
      {mine.map((role) => {
        const own = (found.length > 0 ? found : shown).filter((page) => page.role === role)
        return own.length > 0 && <section key={role} className="help-group" aria-labelledby={`help-${role}`}><h2 id={`help-${role}`}>{t.helpPages.roles[role]}</h2><Links base={place.base} pages={own} /></section>
      })}
      {words === '' && !isOperators(place) && <Card title={t.helpPages.keysTitle} lead={t.help.lead}><KeyList /></Card>}
    </Page>
  )
}

function Links({ base, pages: some }: { base: string; pages: readonly HelpPage[] }) {
  const language = useLanguage()
  return <ul className="help-links">{some.map((page) => <li key={page.id}><Link to={`${base}/help/${page.id}`}><strong>{page[language].title}</strong><span><Words plain text={page[language].lead} /></span></Link></li>)}</ul>
}

function One({ page, ...place }: Place & { page: HelpPage }) {
  const { base } = place
  const t = useTexts()
  const language = useLanguage()
  const { title, lead, steps, notes = [] } = page[language]
  const related = shownAt(place).filter((other) => other.role === page.role && other.id !== page.id)
  const screen = page.screens.find((name) => name !== 'help' && name !== 'journal')
  const way = page.role === 'operator' ? `/workplace/${screen}` : `${base}/${screen}`
  return (
    <Page title={title} lead={lead}>
      <p className="back-link"><Link to={`${base}/help`}><Icon name="back" size={16} />{t.helpPages.all}</Link></p>
      <Card>
        <ol className="help-steps">{steps.map((step, nth) => <li key={nth}><Words text={step} /></li>)}</ol>
        {notes.length > 0 && <div className="help-notes"><h2>{t.helpPages.also}</h2><ul>{notes.map((note, nth) => <li key={nth}><Words text={note} /></li>)}</ul></div>}
        {screen && pageOf(screen.split('/')[0]!, screen.split('/')[1], [page.role])?.id === page.id && <p><Link to={way}>{t.helpPages.goTo}</Link></p>}
      </Card>
      {related.length > 0 && <section className="help-group"><h2>{t.helpPages.related}</h2><Links base={base} pages={related} /></section>}
    </Page>
  )
}
