import type { Contact } from '@socialspace/contract/shapes'
import { useTexts } from '../../app/language.ts'
import { Field } from '../../parts/Field.tsx'

interface Props {
  contact: Contact
  faults: { name?: string; cvr?: string }
  onChange: (contact: Contact) => void
}

/** Who to turn to (P72): legal name, address, phone, mail, CVR. */
export function ContactFields({ contact, faults, onChange }: Props) {
  const t = useTexts()
  const set = (key: keyof Contact) => (event: { target: { value: string } }) => onChange({ ...contact, [key]: event.target.value })
  return (
    <>
      <Field name="name" label={t.settings.legal} value={contact.name} error={faults.name} onChange={set('name')} maxLength={200} />
      <Field label={t.settings.address} optional value={contact.address} onChange={set('address')} maxLength={300} />
      <div className="pair">
        <Field label={t.settings.phone} optional type="tel" value={contact.phone} onChange={set('phone')} maxLength={40} />
        <Field label={t.settings.mail} optional type="email" value={contact.mail} onChange={set('mail')} maxLength={200} />
        <Field name="cvr" label={t.settings.cvr} optional inputMode="numeric" value={contact.cvr} error={faults.cvr} onChange={set('cvr')} maxLength={8} />
        <Field label={t.settings.site} optional type="url" value={contact.site ?? ''} onChange={set('site')} maxLength={200} />
      </div>
    </>
  )
}
