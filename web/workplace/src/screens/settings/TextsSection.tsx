import { useState } from 'react'
import type { MemberTexts } from '@socialspace/contract/shapes'
import { useTexts } from '../../app/language.ts'
import { CitizenPreview } from './CitizenPreview.tsx'
import { SaveBar } from './SaveBar.tsx'
import { TextPair } from './TextPair.tsx'
import { useSave } from './useSettings.ts'
import type { Settings } from './useSettings.ts'

const names = ['welcome', 'notice', 'urgent', 'waiting', 'closed', 'confidential'] as const

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
        {names.map((name) => <TextPair key={name} label={t.settings.texts[name]} help={t.settings.textHelp[name]} value={texts[name]} onChange={(value) => setDraft({ ...draft, [name]: value })} />)}
        <SaveBar dirty={dirty} {...state} onUndo={() => setDraft({})} />
      </form>
      <CitizenPreview name={settings.name} accent={settings.accent} texts={texts} contact={settings.contact} />
      <p className="quiet">{t.settings.lead}</p>
    </div>
  )
}
