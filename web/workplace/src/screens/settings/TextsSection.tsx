import { useState } from 'react'
import type { Both, MemberTexts } from '@socialspace/contract/shapes'
import { useTexts } from '../../app/language.ts'
import { Area } from '../../parts/Field.tsx'
import { CitizenPreview } from './CitizenPreview.tsx'
import { SaveBar } from './SaveBar.tsx'
import { useSave } from './useSettings.ts'
import type { Settings } from './useSettings.ts'

const names = ['welcome', 'notice', 'urgent', 'waiting', 'closed', 'confidential'] as const
const most = 1000

/** The member's own words in both languages; only what was touched is sent. */
export function TextsSection({ settings }: { settings: Settings }) {
  const t = useTexts()
  const [draft, setDraft] = useState<Partial<MemberTexts>>({})
  const { save, ...state } = useSave(settings)
  const texts = { ...settings.texts, ...draft }
  const dirty = names.some((name) => draft[name] && (draft[name].da !== settings.texts[name].da || draft[name].en !== settings.texts[name].en))
  const submit = async () => {
    if (dirty && (await save({ texts: draft }))) setDraft({})
  }
  return (
    <div className="with-preview">
      <form className="settings-form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
        {names.map((name) => <TextPair key={name} name={name} value={texts[name]} onChange={(value) => setDraft({ ...draft, [name]: value })} />)}
        <SaveBar dirty={dirty} {...state} onUndo={() => setDraft({})} />
      </form>
      <CitizenPreview name={settings.name} accent={settings.accent} texts={texts} contact={settings.contact} />
      <p className="quiet">{t.settings.lead}</p>
    </div>
  )
}

function TextPair({ name, value, onChange }: { name: (typeof names)[number]; value: Both; onChange: (value: Both) => void }) {
  const t = useTexts()
  return (
    <fieldset className="text-pair">
      <legend>{t.settings.texts[name]}</legend>
      <p className="field-hint">{t.settings.textHelp[name]}</p>
      <div className="pair">
        {(['da', 'en'] as const).map((language) => (
          <Area
            key={language} lang={language} label={language === 'da' ? t.settings.danish : t.settings.english} value={value[language]} maxLength={most} onChange={(event) => onChange({ ...value, [language]: event.target.value })}
            hint={value[language].length > most * 0.8 ? t.settings.count(value[language].length, most) : !value[language].trim() && (language === 'da' ? t.settings.missingDa : t.settings.missingEn)}
          />
        ))}
      </div>
    </fieldset>
  )
}
