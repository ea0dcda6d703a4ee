import { useTexts } from '../../app/language.ts'
import { useRequestList } from './useRequests.ts'

/** How many are open, in the navigation; and in words when the ten days are running out or have. */
export function RequestCount() {
  const t = useTexts()
  const counts = useRequestList('open').data?.pages[0]?.counts
  if (!counts || counts.open === 0) return null
  const state = counts.overdue > 0 ? 'overdue' : counts.warning > 0 ? 'warning' : 'calm'
  const words = state === 'overdue' ? t.requests.late(counts.overdue) : state === 'warning' ? t.requests.near(counts.warning) : ''
  return (
    <>
      <span className={`shell-count ${state}`}><span aria-hidden="true">{counts.open}{words && <b className="shell-mark">!</b>}</span><span className="quiet">{t.requests.count(counts.open)}</span></span>
      {words && <span className={`shell-words ${state}`}>{words}</span>}
    </>
  )
}
