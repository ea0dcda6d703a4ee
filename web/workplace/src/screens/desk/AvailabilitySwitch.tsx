import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { Pause } from '@socialspace/contract/shapes'
import { useTexts } from '../../app/language.ts'
import { clockTime } from '../../app/time.ts'
import { useWork } from '../../app/session.tsx'
import { Toggle } from '../../parts/Choice.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { MenuButton } from '../../parts/MenuButton.tsx'
import { useDesk } from './DeskState.tsx'
import { PauseDialog } from './PauseDialog.tsx'

/** What one may pause for, and for how many minutes; null: the rest of the day. */
const pauses: readonly { reason: Pause['reason']; minutes: number | null }[] = [{ reason: 'break', minutes: 15 }, { reason: 'break', minutes: 30 }, { reason: 'meeting', minutes: 60 }, { reason: 'training', minutes: 120 }, { reason: 'away', minutes: null }]

/** Ready for live conversations, or not; a pause says why and until when, to colleagues. */
export function AvailabilitySwitch() {
  const t = useTexts()
  const { account } = useWork()
  const { queue, available, setAvailable } = useDesk()
  const mine = queue.data?.paused.find(({ staff }) => staff === account)
  const [writing, setWriting] = useState(false)
  const begin = (reason: Pause['reason'], minutes: number | null) => void setAvailable(false, { reason, back: minutes === null ? null : new Date(Date.now() + minutes * 60_000).toISOString(), message: '' })
  return (
    <>
      {mine && !available && <span className="pause-now">{pauseLine(t.pause, mine)}</span>}
      <MenuButton className="pause-menu" label={t.pause.title} sections={[{ id: 'pause', title: t.pause.title, items: pauses.map(({ reason, minutes }) => ({ id: `${reason}${minutes}`, label: minutes === null ? t.pause.restOfDay : t.pause.choice(t.pause.reasons[reason], minutes), act: () => begin(reason, minutes) })) }, { id: 'write', items: [{ id: 'write', label: t.board.pause.write, act: () => setWriting(true) }] }]}><Icon name="clock" size={18} /></MenuButton>
      {writing && createPortal(<PauseDialog onBegin={(pause) => void setAvailable(false, pause)} onClose={() => setWriting(false)} />, document.body)}
      <Toggle label={t.desk.available} short={t.desk.availableShort} checked={available} onChange={(on) => void setAvailable(on)} />
    </>
  )
}

/** "Pause, tilbage kl. 12.30". */
export const pauseLine = (t: ReturnType<typeof useTexts>['pause'], { reason, back }: Pick<Pause, 'reason' | 'back'>) => (back ? t.until(t.reasons[reason], clockTime(back)) : t.reasons[reason])
