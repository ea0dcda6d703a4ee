import { usePage, useSite } from '../page.ts'
import { SiteContacts } from './Contacts.tsx'
import { Link } from './Link.tsx'

/** Instead of a conversation, while everything is stored only. */
export function StoredOnly() {
  const { t } = usePage()
  const { slug } = useSite()
  return (
    <section class="sheet">
      <h1>{t.rights.storedTitle}</h1>
      <p class="lead">{t.rights.storedTalk}</p>
      <p><Link class="button" to={`/${slug}/mine-data`}>{t.title.data}</Link></p>
      <SiteContacts />
    </section>
  )
}
