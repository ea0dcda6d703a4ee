import type { Contact } from '@socialspace/contract/shapes'
import { usePage, useSite } from '../page.ts'

interface Three { member: Contact; operator: Contact; authority: Contact }

/** Whom to ask, and where to complain: on every screen about rights. */
export function Contacts({ of: { member, operator, authority } }: { of: Three }) {
  const { t } = usePage()
  return (
    <section class="contacts"><h2>{t.data.contacts}</h2>
      <Someone title={`${t.data.ask}: ${member.name}`} contact={member} />
      <Someone title={`${t.data.runs}: ${operator.name}`} contact={operator} />
      <Someone title={`${t.data.complain} ${authority.name}`} contact={authority} />
    </section>
  )
}

/** The same where a page has read nothing of its own. */
export function SiteContacts() {
  const { contact, operator, authority } = useSite()
  return <Contacts of={{ member: contact, operator, authority }} />
}

const Someone = ({ title, contact }: { title: string; contact: Contact }) => (
  <p><strong>{title}</strong><br /><Reached contact={contact} /></p>
)

/** Every way to reach somebody on a line of its own; a number calls, an address of mail writes. */
export const Reached = ({ contact: { address, phone, mail, site } }: { contact: Contact }) => (
  <>
    {address && <span class="reached">{address}</span>}
    {phone && <a class="reached" href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>}
    {mail && <a class="reached" href={`mailto:${mail}`}>{mail}</a>}
    {site && <span class="reached">{site}</span>}
  </>
)
