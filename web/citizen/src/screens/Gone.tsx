import { sentence } from '../client.ts'
import { usePage, useSite } from '../page.ts'
import { SiteContacts } from '../parts/Contacts.tsx'
import { Link } from '../parts/Link.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Problem } from '../parts/Problem.tsx'
import { useSession } from '../session.ts'

/** Everything is erased, and nothing is left here: said only where that is so, for the page can be opened by its address too. */
export function Gone() {
  const { t, language } = usePage()
  const { slug, name } = useSite()
  const { answer: session, error, waiting } = useSession()
  if (error) return <section class="sheet"><h1>{t.title.data}</h1><Problem>{sentence(error, language)}</Problem></section>
  if (session === undefined) return <section class="sheet"><h1>{t.title.data}</h1><Loading waiting={waiting} /></section>
  if (session) return (
    <section class="sheet">
      <h1>{t.rights.notGoneTitle}</h1>
      <p class="lead">{t.rights.notGone(name)}</p>
      <p class="actions"><Link class="button" to={`/${slug}/mine-data`}>{t.title.data}</Link><Link class="button second" to={`/${slug}/mine-data/slet`}>{t.rights.pages.slet}</Link></p>
      <SiteContacts />
    </section>
  )
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
