import { periods } from '@socialspace/contract/data/periods'
import { pick, usePage, useSite } from '../page.ts'
import { Link } from '../parts/Link.tsx'
import { how } from '../texts/how.ts'

/** What happens, from the first press to the last, for whoever wants to know before they begin. */
export function HowItWorks() {
  const { language } = usePage()
  const { slug, kept } = useSite()
  const t = how[language]
  return (
    <section class="sheet how">
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {t.parts.map(({ title, text }) => <section key={title}><h2>{title}</h2>{text.map((one) => <p key={one}>{one.replace('{period}', pick(periods[kept], language))}</p>)}</section>)}
      <p class="actions"><Link class="button" to={`/${slug}`}>{t.start}</Link><Link class="button second" to={`/${slug}/privatliv`}>{t.more}</Link></p>
    </section>
  )
}
