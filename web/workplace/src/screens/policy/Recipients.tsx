import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { type Recipient, recipientKinds } from '@socialspace/contract/policy'
import { listRecipients } from '@socialspace/contract/operations/listRecipients'
import { removeRecipient } from '@socialspace/contract/operations/removeRecipient'
import { saveRecipient } from '@socialspace/contract/operations/saveRecipient'
import { client } from '../../app/client.ts'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { sentence } from '../../app/problems.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area, Field } from '../../parts/Field.tsx'
import { Empty, Notice } from '../../parts/Notice.tsx'
import { useAct } from './usePolicy.ts'

/** Who receives data, as everyone can read on the member's page. */
export function Recipients() {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const list = useQuery({ queryKey: [member, 'policy', 'recipients'], queryFn: () => client.call(listRecipients, { params: { member } }) })
  const [edited, setEdited] = useState<Recipient | null>(null)
  const { act, busy, problem } = useAct()
  const add = () => setEdited({ id: crypto.randomUUID(), name: '', kind: 'supplier', service: { da: '', en: '' }, country: 'DK' })
  const save = async ({ id, ...body }: Recipient) => {
    if (await act(() => client.call(saveRecipient, { params: { member, recipient: id }, body }), t.act.saved)) setEdited(null)
  }
  return (
    <section>
      <div className="section-head"><p>{t.policy.recipientsLead}</p><Button look="primary" icon="plus" onClick={add}>{t.policy.addRecipient}</Button></div>
      {list.isError && <Notice kind="bad">{sentence(list.error)}</Notice>}
      {problem && <Notice kind="bad">{problem}</Notice>}
      {list.data?.member.length === 0 && <Empty title={t.policy.addRecipient}>{t.policy.noRecipients}</Empty>}
      <ul className="things">{list.data?.member.map((one) => (
        <li key={one.id}>
          <div><strong>{one.name}</strong><p>{t.policy.recipientKinds[one.kind]}, {one.country}. {pick(one.service, language)}</p></div>
          <Button small aria-label={t.settings.editNamed(one.name)} onClick={() => setEdited(one)}>{t.act.edit}</Button>
          <Button small look="ghost" aria-label={`${t.act.remove}: ${one.name}`} onClick={() => void act(() => client.call(removeRecipient, { params: { member, recipient: one.id } }), t.act.saved)}>{t.act.remove}</Button>
        </li>
      ))}</ul>
      {edited && (
        <Dialog wide title={t.policy.addRecipient} onClose={() => setEdited(null)} onSubmit={() => void save(edited)} actions={<><Button look="ghost" onClick={() => setEdited(null)}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.act.saving}>{t.act.save}</Button></>}>
          <div className="pair">
            <Field label={t.settings.name} value={edited.name} maxLength={200} onChange={(event) => setEdited({ ...edited, name: event.target.value })} />
            <Field label={t.policy.country} hint={t.policy.countryHint} value={edited.country} maxLength={2} onChange={(event) => setEdited({ ...edited, country: event.target.value.toUpperCase() })} />
          </div>
          <div className="field"><label htmlFor="recipient-kind">{t.policy.kind}</label>
            <select id="recipient-kind" className="input" value={edited.kind} onChange={(event) => setEdited({ ...edited, kind: event.target.value as Recipient['kind'] })}>{recipientKinds.map((kind) => <option key={kind} value={kind}>{t.policy.recipientKinds[kind]}</option>)}</select>
          </div>
          <div className="pair">{(['da', 'en'] as const).map((each) => <Area key={each} lang={each} label={`${t.policy.service} · ${each === 'da' ? t.settings.danish : t.settings.english}`} value={edited.service[each]} maxLength={300} onChange={(event) => setEdited({ ...edited, service: { ...edited.service, [each]: event.target.value } })} />)}</div>
        </Dialog>
      )}
    </section>
  )
}
