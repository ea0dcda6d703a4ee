import { useEffect } from 'react'
import { useTexts } from '../../app/language.ts'
import { Link, navigate } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Page } from '../../parts/Page.tsx'
import { EvaluationPage } from './EvaluationPage.tsx'
import { Evaluations } from './Evaluations.tsx'
import { Figures } from './Figures.tsx'
import { ThreadPage } from './ThreadPage.tsx'
import { Threads } from './Threads.tsx'
import '../settings/Settings.css'
import './Quality.css'

const names = ['evaluations', 'figures', 'threads'] as const

/** Evaluations of conversations, their numbers, and feedback: a counsellor's own, or what a coordinator leads. */
export function Quality({ section, part }: { section: string | undefined; part: string | undefined }) {
  const t = useTexts()
  const { slug, roles } = useWork()
  const mine = names.filter((name) => name !== 'figures' || roles.includes('coordinator'))
  const name = mine.find((one) => one === section)
  const base = `/workplace/m/${slug}/quality`
  useEffect(() => {
    if (!name) navigate(`${base}/evaluations`, { replace: true })
  }, [name, base])
  if (part && name === 'evaluations') return <EvaluationPage key={part} conversation={part} />
  if (part && name === 'threads') return <ThreadPage key={part} thread={part} />
  return (
    <Page title={t.quality.title} lead={t.quality.lead}>
      <nav className="sections" aria-label={t.quality.title}>
        <ul>{mine.map((each) => <li key={each}><Link to={`${base}/${each}`} aria-current={each === name ? 'page' : undefined}>{t.quality.sections[each]}</Link></li>)}</ul>
      </nav>
      {name === 'figures' ? <Figures /> : name === 'threads' ? <Threads /> : <Evaluations />}
    </Page>
  )
}
