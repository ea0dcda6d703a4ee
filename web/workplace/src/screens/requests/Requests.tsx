import { useTexts } from '../../app/language.ts'
import { Link } from '../../app/router.tsx'
import { has } from '../../app/MemberApp.tsx'
import { useWork } from '../../app/session.tsx'
import { Page } from '../../parts/Page.tsx'
import '../settings/Settings.css'
import { Request } from './Request.tsx'
import { RequestList } from './RequestList.tsx'
import { Templates } from './Templates.tsx'
import './Requests.css'

const sections = ['open', 'ended', 'templates'] as const

/** The rights desk: what people ask for about their data, and the ten days they wait at most (P61). The DPO reads along and advises. */
export function Requests({ section = 'open' }: { section: string | undefined }) {
  const t = useTexts()
  const work = useWork()
  const name = sections.find((one) => one === section)
  const answers = has(work, ['caseworker'])
  if (!name) return <Request key={section} id={section} answers={answers} advises={has(work, ['dpo'])} />
  return (
    <Page wide title={t.requests.title} lead={t.requests.lead}>
      <nav className="sections" aria-label={t.requests.title}>
        <ul>{sections.map((each) => <li key={each}><Link to={`/workplace/m/${work.slug}/requests${each === 'open' ? '' : `/${each}`}`} aria-current={each === name ? 'page' : undefined}>{t.requests.sections[each]}</Link></li>)}</ul>
      </nav>
      {name === 'templates' ? <Templates writes={answers} /> : <RequestList key={name} show={name} />}
    </Page>
  )
}
