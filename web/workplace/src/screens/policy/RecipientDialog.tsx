import { useState } from 'react'
import { countryCodes } from '@socialspace/contract/data/countries'
import { type Recipient, recipientKinds } from '@socialspace/contract/policy'
import { saveRecipient } from '@socialspace/contract/operations/saveRecipient'
import { client } from '../../app/client.ts'
import { useLanguage, useTexts } from '../../app/language.ts'
import { useWork } from '../../app/session.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Area, Field, Select } from '../../parts/Field.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useAct } from './usePolicy.ts'

const blank = (): Recipient => ({ id: crypto.randomUUID(), name: '', kind: 'supplier', service: { da: '', en: '' }, country: 'DK' })

/** Names somebody who receives data, or changes what is said of them; what is wrong is said at its field. */
export function RecipientDialog({ recipient, onClose }: { recipient: Recipient | null; onClose: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { member } = useWork()
  const [edited, setEdited] = useState(() => recipient ?? blank())
  const { act, busy, problem } = useAct()
  const { faults, check } = useFaults<'name' | 'country' | 'service'>()
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const countries = countryCodes.map((code) => [code, names.of(code) ?? code] as const).toSorted(([, one], [, other]) => one.localeCompare(other, language))
  const known = countryCodes.includes(edited.country)
  const save = async () => {
    const { id, ...body } = edited
    if (!check({ name: !body.name.trim() && t.policy.missingName, country: !known && t.policy.missingCountry, service: !body.service.da.trim() && t.policy.missingService })) return
    if (await act(() => client.call(saveRecipient, { params: { member, recipient: id }, body }), t.act.saved)) onClose()
  }
  return (
    <Dialog
      wide title={recipient ? t.policy.editRecipient(recipient.name) : t.policy.addRecipient} onClose={onClose} onSubmit={() => void save()}
      actions={<><Button look="ghost" onClick={onClose}>{t.act.cancel}</Button><Button type="submit" look="primary" busy={busy && t.act.saving}>{t.act.save}</Button></>}
    >
      {problem && <Notice kind="bad">{problem}</Notice>}
      <div className="pair">
        <Field name="name" label={t.settings.name} error={faults.name} value={edited.name} maxLength={200} onChange={(event) => setEdited({ ...edited, name: event.target.value })} />
        <Select name="country" label={t.policy.country} error={faults.country} value={edited.country} onChange={(event) => setEdited({ ...edited, country: event.target.value })}>
          {!known && <option value={edited.country}>{edited.country}</option>}
          {countries.map(([code, name]) => <option key={code} value={code}>{name}</option>)}
        </Select>
      </div>
      <Select label={t.policy.kind} value={edited.kind} onChange={(event) => setEdited({ ...edited, kind: event.target.value as Recipient['kind'] })}>
        {recipientKinds.map((kind) => <option key={kind} value={kind}>{t.policy.recipientKinds[kind]}</option>)}
      </Select>
      <div className="pair">{(['da', 'en'] as const).map((each) => (
        <Area
          key={each} lang={each} label={`${t.policy.service} · ${each === 'da' ? t.settings.danish : t.settings.english}`} value={edited.service[each]} maxLength={300}
          {...(each === 'da' ? { name: 'service', error: faults.service } : { optional: true })}
          onChange={(event) => setEdited({ ...edited, service: { ...edited.service, [each]: event.target.value } })}
        />
      ))}</div>
    </Dialog>
  )
}
