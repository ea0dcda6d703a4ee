import type { Both } from '@socialspace/contract/shapes'
import { useTexts } from '../../app/language.ts'
import { Area } from '../../parts/Field.tsx'

const most = 1000

/** One of the texts that citizens see, in both languages. `empty` says what is shown instead while there is none; without it a missing text is named. */
export function TextPair({ label, help, empty, value, onChange }: { label: string; help: string; empty?: string; value: Both; onChange: (value: Both) => void }) {
  const t = useTexts()
  return (
    <fieldset className="text-pair">
      <legend>{label}</legend>
      <p className="field-hint">{help}</p>
      <div className="pair">
        {(['da', 'en'] as const).map((language) => (
          <Area
            key={language} lang={language} label={language === 'da' ? t.settings.danish : t.settings.english} value={value[language]} maxLength={most} onChange={(event) => onChange({ ...value, [language]: event.target.value })}
            hint={value[language].length > most * 0.8 ? t.settings.count(value[language].length, most) : !value[language].trim() && (empty ?? (language === 'da' ? t.settings.missingDa : t.settings.missingEn))}
          />
        ))}
      </div>
    </fieldset>
  )
}
