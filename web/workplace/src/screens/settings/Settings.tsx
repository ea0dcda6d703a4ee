import { useEffect } from 'react'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link, navigate } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loading, Page } from '../../parts/Page.tsx'
import { PracticeButton } from '../desk/Practice.tsx'
import { ContactSection } from './ContactSection.tsx'
import { EvaluationSection } from './EvaluationSection.tsx'
import { ImportSection } from './ImportSection.tsx'
import { JournalSection } from './JournalSection.tsx'
import { RetentionSection } from './RetentionSection.tsx'
import { ServicesSection } from './ServicesSection.tsx'
import { TextsSection } from './TextsSection.tsx'
import { ThemesSection } from './ThemesSection.tsx'
import { useSettings } from './useSettings.ts'
import './Settings.css'

const sections = { texts: TextsSection, services: ServicesSection, themes: ThemesSection, journal: JournalSection, evaluation: EvaluationSection, contact: ContactSection, retention: RetentionSection, import: ImportSection } as const
type Name = keyof typeof sections

/** What a member's administrator decides, with what the citizen will see beside it. */
export function Settings({ section, part }: { section: string | undefined; part: string | undefined }) {
  const t = useTexts()
  const { slug } = useWork()
  const settings = useSettings()
  const name: Name | null = section && section in sections ? (section as Name) : null
  useEffect(() => {
    if (!name) navigate(`/workplace/m/${slug}/settings/texts`, { replace: true })
  }, [name, slug])
  const Section = sections[name ?? 'texts']
  return (
    <Page wide title={t.settings.title} lead={t.settings.lead} aside={<><PracticeButton /><a className="button ghost" href={`/${slug}`} target="_blank" rel="noopener"><Icon name="globe" />{t.settings.pageAddress}</a></>}>
      <nav className="sections" aria-label={t.settings.title}>
        <ul>{(Object.keys(sections) as Name[]).map((each) => <li key={each}><Link to={`/workplace/m/${slug}/settings/${each}`} aria-current={each === name ? 'page' : undefined}>{t.settings.sections[each]}</Link></li>)}</ul>
      </nav>
      {settings.isPending && <Loading />}
      {settings.isError && <Notice kind="bad" action={<Button small onClick={() => void settings.refetch()}>{t.app.retry}</Button>}>{sentence(settings.error)}</Notice>}
      {settings.data && <Section key={`${name}/${part}`} settings={settings.data} part={part} />}
    </Page>
  )
}
