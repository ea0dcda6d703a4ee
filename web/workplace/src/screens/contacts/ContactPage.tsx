import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { OfflineContact } from '@socialspace/contract/journal'
import { readContact } from '@socialspace/contract/operations/readContact'
import { client } from '../../app/client.ts'
import { useTexts } from '../../app/language.ts'
import { codeOf, sentence } from '../../app/problems.ts'
import { Link } from '../../app/router.tsx'
import { useWork } from '../../app/session.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Loading, Page } from '../../parts/Page.tsx'
import { useForms } from '../journal/useForms.ts'
import { ContactCard } from './ContactCard.tsx'
import { useContacts } from './Contacts.tsx'
import { ContactForm } from './ContactForm.tsx'

/** One contact: new, half finished, or written down already. */
export function ContactPage({ id }: { id: string }) {
  const t = useTexts()
  const { member, slug } = useWork()
  const queries = useQueryClient()
  const { record, ready } = useForms()
  const list = useContacts()
  const contact = useQuery({
    queryKey: [member, 'contact', id], gcTime: 0, staleTime: Infinity, retry: false,
    // What is not there yet is a new one.
    queryFn: (): Promise<OfflineContact | null> => client.call(readContact, { params: { member, contact: id } }).catch((error: unknown) => { if (codeOf(error) === 'not_found') return null; throw error }),
  })
  const [saved, setSaved] = useState<OfflineContact | null>(null)
  const known = saved ?? contact.data ?? null
  const done = (now: OfflineContact) => {
    setSaved(now)
    void queries.invalidateQueries({ queryKey: [member, 'contacts'] })
  }
  return (
    <Page title={known ? t.contacts.editTitle : t.contacts.newTitle}>
      <p className="back-link"><Link to={`/workplace/m/${slug}/contacts`}><Icon name="back" size={16} />{t.contacts.back}</Link></p>
      {contact.isError && <Notice kind="bad">{sentence(contact.error)}</Notice>}
      {(contact.isPending || !ready || list.isPending) && <Loading />}
      {list.isError && <Notice kind="bad">{sentence(list.error)}</Notice>}
      {known && !known.mine && <ContactCard contact={known} />}
      {contact.isSuccess && ready && list.data && known?.mine !== false && <ContactForm key={known?.etag ?? 'new'} id={id} known={known} record={record} consent={list.data.consent} onSaved={done} />}
    </Page>
  )
}
