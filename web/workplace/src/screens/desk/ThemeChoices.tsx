import type { Theme } from '@socialspace/contract/shapes'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { Choice } from '../../parts/Choice.tsx'
import { inTwoLevels } from './words.ts'

/** A member's themes to choose from, each main theme with those under it; one that is not in use any more is there while it is chosen. */
export function ThemeChoices({ all, chosen, onChange }: { all: readonly Theme[]; chosen: readonly string[]; onChange: (themes: string[]) => void }) {
  const t = useTexts()
  const language = useLanguage()
  const groups = inTwoLevels(all.filter(({ id, active }) => active || chosen.includes(id)))
  const one = (theme: Theme) => (
    <Choice key={theme.id} label={pick(theme.name, language)} hint={pick(theme.definition, language) || undefined} colour={theme.colour} checked={chosen.includes(theme.id)} onChange={(on) => onChange(on ? [...chosen, theme.id] : chosen.filter((id) => id !== theme.id))} />
  )
  return (
    <fieldset className="close-themes">
      <legend>{t.close.themes}</legend>
      <p className="field-hint">{groups.length > 0 ? t.close.themesHint : t.close.noThemes}</p>
      <div className="close-grid">{groups.map(({ theme, under }) => <div key={theme.id}>{one(theme)}{under.length > 0 && <div className="close-under">{under.map(one)}</div>}</div>)}</div>
    </fieldset>
  )
}
