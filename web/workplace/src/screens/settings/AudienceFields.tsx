import { useState } from 'react'
import { municipalities } from '@socialspace/contract/data/municipalities'
import type { Queue } from '@socialspace/contract/shapes'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { Select } from '../../parts/Field.tsx'
import { municipalityName } from '../desk/words.ts'
import type { Settings } from './useSettings.ts'
import './AudienceFields.css'

type Audience = Pick<Queue, 'languages' | 'themes' | 'municipalities'>

/** Whom a service or a queue is for: languages, themes and municipalities. Nothing chosen is everybody. */
export function AudienceFields({ value, settings, error, onChange }: { value: Audience; settings: Settings; error?: string | undefined; onChange: (value: Audience) => void }) {
  const t = useTexts()
  const language = useLanguage()
  const [next, setNext] = useState('')
  const toggled = <T,>(list: readonly T[], one: T, on: boolean) => (on ? [...list, one] : list.filter((each) => each !== one))
  const themes = settings.themes.filter(({ id, active }) => active || value.themes.includes(id))
  const add = () => {
    if (next) onChange({ ...value, municipalities: [...value.municipalities, next] })
    setNext('')
  }
  return (
    <div className="audience">
      <fieldset aria-describedby={error ? 'audience-error' : undefined}>
        <legend>{t.settings.languages}</legend>
        <div className="audience-choices">
          {(['da', 'en'] as const).map((one) => <Choice key={one} label={one === 'da' ? t.settings.danish : t.settings.english} checked={value.languages.includes(one)} onChange={(on) => onChange({ ...value, languages: toggled(value.languages, one, on) })} />)}
        </div>
        {error && <p className="field-error" id="audience-error">{error}</p>}
      </fieldset>
      {themes.length > 0 && (
        <fieldset>
          <legend>{t.settings.sections.themes}</legend>
          <div className="audience-choices">
            {themes.map(({ id, name, colour }) => <Choice key={id} label={pick(name, language)} colour={colour} checked={value.themes.includes(id)} onChange={(on) => onChange({ ...value, themes: toggled(value.themes, id, on) })} />)}
          </div>
        </fieldset>
      )}
      <fieldset>
        <legend>{t.settings.municipalities}</legend>
        {value.municipalities.length > 0 && (
          <ul className="audience-places">
            {value.municipalities.map((code) => (
              <li key={code}>{municipalityName(code)}<Button look="ghost" small bare icon="x" onClick={() => onChange({ ...value, municipalities: toggled(value.municipalities, code, false) })}>{t.settings.removeNamed(municipalityName(code))}</Button></li>
            ))}
          </ul>
        )}
        <div className="audience-add">
          <Select label={t.settings.addMunicipality} value={next} onChange={(event) => setNext(event.target.value)}>
            <option value="">{t.settings.chooseMunicipality}</option>
            {municipalities.filter(({ code }) => !value.municipalities.includes(code)).map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
          </Select>
          <Button icon="plus" aria-disabled={!next || undefined} onClick={add}>{t.act.add}</Button>
        </div>
      </fieldset>
    </div>
  )
}
