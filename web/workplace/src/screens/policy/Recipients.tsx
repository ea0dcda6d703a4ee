import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Recipient } from '@socialspace/contract/policy'
import { listRecipients } from '@socialspace/contract/operations/listRecipients'
import { removeRecipient } from '@socialspace/contract/operations/removeRecipient'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { RecipientDialog } from './RecipientDialog.tsx'
import { Sure } from './Sure.tsx'

/** Who receives data, as everyone can read on the member's page. */
export function Recipients() {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const countries = new Intl.DisplayNames(language, { type: 'region' })
  const list = useQuery({ queryKey: [member, 'policy', 'recipients'], queryFn: () => client.call(listRecipients, { params: { member } }) })
  const [edited, setEdited] = useState<Recipient | 'new' | null>(null)
  const [removing, setRemoving] = useState<Recipient | null>(null)
  return (
    <section>
      <div className="section-head"><p>{t.policy.recipientsLead}</p><Button look="primary" icon="plus" onClick={() => setEdited('new')}>{t.policy.addRecipient}</Button></div>
      {list.isError && <Notice kind="bad">{sentence(list.error)}</Notice>}
      {list.data?.member.length === 0 && <Empty title={t.policy.noneYet}>{t.policy.noRecipients}</Empty>}
      <ul className="things">{list.data?.member.map((one) => (
        <li key={one.id}>
          <div><strong>{one.name}</strong><p>{t.policy.recipientKinds[one.kind]}, {countries.of(one.country)}. {pick(one.service, language)}</p></div>
          <Button small aria-label={t.settings.editNamed(one.name)} onClick={() => setEdited(one)}>{t.act.edit}</Button>
          <Button small look="ghost" aria-label={`${t.act.remove}: ${one.name}`} onClick={() => setRemoving(one)}>{t.act.remove}</Button>
        </li>
      ))}</ul>
      {edited && <RecipientDialog recipient={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {removing && (
        <Sure
          title={t.policy.removeRecipient(removing.name)} text={t.policy.removeRecipientText} yes={t.policy.removeRecipientYes(removing.name)} done={t.policy.recipientRemoved(removing.name)} onClose={() => setRemoving(null)}
          act={() => client.call(removeRecipient, { params: { member, recipient: removing.id } })}
        />
      )}
    </section>
  )
}
