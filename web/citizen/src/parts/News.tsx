import { useEffect, useState } from 'preact/hooks'
import { recall, remember } from '../memory.ts'
import { pick, usePage, useSite } from '../page.ts'
import { date } from '../time.ts'
import { Link } from './Link.tsx'
import './News.css'

const key = 'news'

/** A significant change of the policy: from the day it is announced until a while after it applies. Closed, it stays closed while this tab is open. */
export function News() {
  const { t, language } = usePage()
  const { slug, policy: { news } } = useSite()
  const told = news && `${news.version} ${news.applies}`
  const [closed, setClosed] = useState<string | null>(null)
  useEffect(() => setClosed(recall(key)), [])
  if (!news || closed === told) return null
  const close = () => {
    remember(key, told!)
    setClosed(told)
  }
  return (
    <section class="news" aria-label={t.policy.news.label}>
      <p><strong>{t.policy.news[news.applies ? 'applies' : 'coming'](date(news.appliesFrom, language))}</strong> {pick(news.summary, language)}</p>
      <p class="links"><Link to={`/${slug}/privatliv/nyt/${news.version}`}>{t.policy.whatsNew}</Link><button type="button" class="quiet" onClick={close}>{t.policy.news.close}</button></p>
    </section>
  )
}
