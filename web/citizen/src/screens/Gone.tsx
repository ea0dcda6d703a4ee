import { usePage, useSite } from '../page.ts'
import { Link } from '../parts/Link.tsx'

/** Everything is erased, and nothing is left here. */
export function Gone() {
  const { t } = usePage()
  const { slug, name } = useSite()
  return (
    <section class="sheet">
      <h1>{t.rights.goneTitle}</h1>
      <p class="lead">{t.rights.gone(name)}</p>
      <p>{t.rights.goneDevice}</p>
      <p class="actions"><Link class="button second" to={`/${slug}`}>{t.home}</Link></p>
    </section>
  )
}
