import type { Theme } from '@socialspace/contract/shapes'
import { pick, useLanguage, useTexts } from '../../app/language.ts'
import { Dot } from '../../parts/Choice.tsx'
import { chosenThemes } from './words.ts'

/** The themes chosen, each with its own colour and name. */
export function Themes({ ids, all }: { ids: readonly string[]; all: readonly Theme[] }) {
  const t = useTexts()
  const language = useLanguage()
  const chosen = chosenThemes(ids, all)
  if (chosen.length === 0) return <span className="themes none">{t.desk.noThemes}</span>
  return <span className="themes">{chosen.map((theme) => <span key={theme.id}><Dot colour={theme.colour} />{pick(theme.name, language)}</span>)}</span>
}
