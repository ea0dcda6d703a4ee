import { useTexts } from '../../app/language.ts'
import { useGroups } from './useGroups.ts'

/** In the navigation: how many in one's groups have said that they do not feel well. */
export function GroupCalls() {
  const r = useTexts().rooms
  const count = (useGroups().data?.groups ?? []).filter(({ mine }) => mine).reduce((sum, { called }) => sum + called, 0)
  return count > 0 ? <span className="shell-count overdue"><span aria-hidden="true">{count}</span><span className="quiet">{r.calls(count)}</span></span> : null
}
