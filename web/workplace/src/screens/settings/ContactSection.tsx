import { useState } from 'react'
import type { Contact } from '@socialspace/contract/shapes'
import { useLanguage, useTexts } from '../../app/language.ts'
import { Card } from '../../parts/Page.tsx'
import { Field } from '../../parts/Field.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { CitizenPreview } from './CitizenPreview.tsx'
import { contrast, isColour, onColour } from './contrast.ts'
import { ContactFields } from './ContactFields.tsx'
import { KnownOffer } from './KnownOffer.tsx'
import { SaveBar } from './SaveBar.tsx'
import { useSave } from './useSettings.ts'
import type { Settings } from './useSettings.ts'

interface Draft {
  name?: string
  accent?: string
  contact?: Contact
}

/** Name, contact and colour; a colour that cannot be read is not saved. */
export function ContactSection({ settings }: { settings: Settings }) {
  const t = useTexts()
  const language = useLanguage()
  const [draft, setDraft] = useState<Draft>({})
  const { save, ...state } = useSave(settings)
  const { faults, check, form } = useFaults<'orgName' | 'accent' | 'name' | 'cvr'>()
  const { name, accent, contact } = { name: settings.name, accent: settings.accent, contact: settings.contact, ...draft }
  const valid = isColour(accent)
  const ratio = valid ? contrast(accent, '#ffffff') : 0
  const dirty = name !== settings.name || accent !== settings.accent || JSON.stringify(contact) !== JSON.stringify(settings.contact)
  const submit = async () => {
    const fine = check({
      orgName: !name.trim() && t.settings.missingName, accent: (!valid && t.settings.badColour) || (ratio < 4.5 && t.settings.contrastPoor),
      name: !contact.name.trim() && t.settings.missingName, cvr: contact.cvr !== '' && !/^\d{8}$/.test(contact.cvr) && t.settings.cvrBad,
    })
    if (fine && dirty && (await save(draft))) setDraft({})
  }
  return (
    <div className="with-preview">
      <form ref={form} className="settings-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <Card title={t.settings.accent} lead={t.settings.accentLead}>
          <div className="colour-row">
            <input type="color" aria-label={t.settings.accent} value={valid ? accent : '#000000'} onChange={(event) => setDraft({ ...draft, accent: event.target.value })} />
            <Field name="accent" label={t.settings.hex} value={accent} error={faults.accent} maxLength={7} spellCheck={false} onChange={(event) => setDraft({ ...draft, accent: event.target.value.trim().toLowerCase() })} />
          </div>
          {valid && (
            <p className={`contrast ${ratio < 4.5 ? 'poor' : ''}`} role="status">
              <strong style={{ backgroundColor: accent, color: onColour(accent) }}>{t.settings.contrast(ratio.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }))}</strong>
              <span>{ratio < 4.5 ? t.settings.contrastPoor : t.settings.contrastGood}</span>
            </p>
          )}
        </Card>
        <Card title={t.settings.sections.contact} lead={t.settings.contactLead}>
          <Field name="orgName" label={t.settings.orgName} value={name} error={faults.orgName} maxLength={200} onChange={(event) => setDraft({ ...draft, name: event.target.value })} />
          <ContactFields contact={contact} faults={faults} onChange={(next) => setDraft({ ...draft, contact: next })} />
        </Card>
        <KnownOffer settings={settings} />
        <SaveBar dirty={dirty} {...state} onUndo={() => setDraft({})} />
      </form>
      <CitizenPreview name={name} accent={valid ? accent : settings.accent} texts={settings.texts} contact={contact} />
    </div>
  )
}
