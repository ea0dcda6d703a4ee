import { useTexts } from '../../app/language.ts'
import { useTeam } from './useTeam.ts'

/** In the navigation: how much is unread in the team's rooms. */
export function TeamCount() {
  const words = useTexts().rooms.team
  const count = (useTeam().data?.rooms ?? []).reduce((sum, { lastNumber, read }) => sum + Math.max(0, lastNumber - read), 0)
  return count > 0 ? <span className="shell-count calm"><span aria-hidden="true">{count}</span><span className="quiet">{words.unread(count)}</span></span> : null
}
