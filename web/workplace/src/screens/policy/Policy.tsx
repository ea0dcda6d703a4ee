import { useEffect } from 'react'
import { useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { Link, navigate } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loading, Page } from '../../parts/Page.tsx'
import '../settings/Settings.css'
import { Editor } from './Editor.tsx'
import { Publish } from './Publish.tsx'
import { Recipients } from './Recipients.tsx'
import { useDraft } from './usePolicy.ts'
import { Versions } from './Versions.tsx'
import './Policy.css'

const sections = ['versions', 'text', 'publish', 'recipients'] as const
type Name = (typeof sections)[number]

/** The member's privacy policy: which version applies, the next one as it is written, what it changes, and who receives data. */
export function Policy({ section }: { section: string | undefined }) {
  const t = useTexts()
  const { slug } = useWork()
  const draft = useDraft()
  const name = sections.find((one) => one === section)
  useEffect(() => {
    if (!name) navigate(`/workplace/m/${slug}/policy/versions`, { replace: true })
  }, [name, slug])
  const at: Name = name ?? 'versions'
  return (
    <Page wide title={t.policy.title} lead={t.policy.lead} aside={<a className="button ghost" href={`/${slug}/privatliv`} target="_blank" rel="noopener"><Icon name="globe" />{t.policy.page}</a>}>
      <nav className="sections" aria-label={t.policy.title}>
        <ul>{sections.map((each) => <li key={each}><Link to={`/workplace/m/${slug}/policy/${each}`} aria-current={each === at ? 'page' : undefined}>{t.policy.sections[each]}</Link></li>)}</ul>
      </nav>
      {at === 'versions' && <Versions />}
      {at === 'recipients' && <Recipients />}
      {(at === 'text' || at === 'publish') && draft.isPending && <Loading />}
      {(at === 'text' || at === 'publish') && draft.isError && <Notice kind="bad">{sentence(draft.error)}</Notice>}
      {draft.data && at === 'text' && <Editor draft={draft.data} />}
      {draft.data && at === 'publish' && <Publish key={String(draft.data.exists)} draft={draft.data} />}
    </Page>
  )
}
