// First, so that each component's own stylesheet has the last word.
import './styles/base.css'
import { readSite } from '@socialspace/contract/operations/readSite'
import type { Language } from '@socialspace/contract/shapes'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { client } from './client.ts'
import { recall, remember } from './memory.ts'
import { type Page, PageContext, type PageData, textsOf } from './page.ts'
import { Frame } from './parts/Frame.tsx'
import { later } from './parts/later.tsx'
import { routeOf, titleOf } from './routes.ts'
import { About } from './screens/About.tsx'
import { Back } from './screens/Back.tsx'
import { Front } from './screens/Front.tsx'
import { Gone } from './screens/Gone.tsx'
import { Landing } from './screens/Landing.tsx'
import { MyData } from './screens/MyData.tsx'
import { Missing } from './screens/Missing.tsx'
import { Outside } from './screens/Outside.tsx'
import { Policy } from './screens/Policy.tsx'
import { Recipients } from './screens/Recipients.tsx'
import { Talk } from './screens/Talk.tsx'

const key = 'language'
const isLanguage = (text: string | null): text is Language => text === 'da' || text === 'en'
const Evaluation = later((t) => t.title.evaluation, async () => (await import('./screens/Evaluation.tsx')).Evaluation)
const Known = later((t) => t.title.known, async () => (await import('./screens/Known.tsx')).Known)
const Group = later((t) => t.title.group, async () => (await import('./screens/group/Group.tsx')).Group)
const HowItWorks = later((t) => t.title.how, async () => (await import('./screens/HowItWorks.tsx')).HowItWorks)
const screens = { home: Front, talk: Talk, about: About, data: MyData, policy: Policy, recipients: Recipients, back: Back, request: Outside, group: Group, gone: Gone, known: Known, evaluation: Evaluation, how: HowItWorks }

export function App({ data }: { data: PageData }) {
  const [path, setPath] = useState(data.path)
  const [language, setLanguage] = useState<Language>(data.language)
  const [site, setSite] = useState(data.site)
  const t = textsOf(language)

  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('lang')
    if (isLanguage(asked) && routeOf(location.pathname) !== 'gone') remember(key, asked)
    const kept = recall(key)
    if (isLanguage(kept)) setLanguage(kept)
    const back = () => setPath(location.pathname)
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
    document.title = titleOf(path, t)
  }, [language, path])

  const page = useMemo<Page>(() => ({
    path, language, t, site, members: data.members,
    go(next) {
      history.pushState(null, '', next)
      setPath(location.pathname)
      scrollTo(0, 0)
      requestAnimationFrame(() => document.getElementById('main')?.focus({ preventScroll: true }))
    },
    setLanguage(next) {
      remember(key, next)
      if (new URLSearchParams(location.search).has('lang')) history.replaceState(null, '', location.pathname)
      setLanguage(next)
    },
    async refresh() {
      if (site) setSite(await client.call(readSite, { params: { slug: site.slug } }))
    },
  }), [path, language, site])

  const route = routeOf(path)
  const Screen = path === '/' ? Landing : site === null || route === null ? Missing : screens[route]
  return (
    <PageContext.Provider value={page}>
      <Frame tall={(route === 'talk' || route === 'group') && site !== null}><Screen /></Frame>
    </PageContext.Provider>
  )
}
