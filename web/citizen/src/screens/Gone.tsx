import { usePage, useSite } from '../page.ts'
import { SiteContacts } from '../parts/Contacts.tsx'
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
      <SiteContacts />
      <p class="actions"><Link class="button second" to={`/${slug}`}>{t.home}</Link></p>
    </section>
  )
}
