import { useTexts } from '../../app/language.ts'
import { Toggle } from '../../parts/Choice.tsx'
import { useDesk } from './DeskState.tsx'

/** Ready for live conversations, or not. */
export function AvailabilitySwitch() {
  const t = useTexts()
  const { available, setAvailable } = useDesk()
  return <Toggle label={t.desk.available} short={t.desk.availableShort} checked={available} onChange={(on) => void setAvailable(on)} />
}
