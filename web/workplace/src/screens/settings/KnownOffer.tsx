import { useTexts } from '../../app/language.ts'
import { Toggle } from '../../parts/Choice.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { Card } from '../../parts/Page.tsx'
import { useSave } from './useSettings.ts'
import type { Settings } from './useSettings.ts'

/** Whether citizens are offered to say who they are (P20); at once. */
export function KnownOffer({ settings }: { settings: Settings }) {
  const t = useTexts()
  const { save, problem } = useSave(settings)
  return (
    <Card title={t.known.settings} lead={t.known.settingsLead}>
      <Toggle label={t.known.offer} checked={settings.knownOffer} onChange={(knownOffer) => void save({ knownOffer })} />
      <p className="field-hint">{t.known.offerHint}</p>
      {problem && <Notice kind="bad">{problem}</Notice>}
    </Card>
  )
}
