import { colleagues, leaders } from '@socialspace/contract/rooms'
import type { Principal } from '../../platform/http/index.ts'

/** How somebody is in a room: `participant` in a group, `moderator` of it, `colleague` in a room of the staff. */
export type Side = 'participant' | 'moderator' | 'colleague'
interface Who {
  readonly kind: 'group' | 'team' | 'direct'
  /** Of citizens in it: account and standing. */
  readonly participants: readonly { readonly citizen_id: string; readonly state: string }[]
  readonly staff: readonly { readonly staff_id: string; readonly active: boolean }[]
}

/** Null for everybody who is not in it, who is told that it does not exist (P04, P41). A group's words are its participants' and moderators' alone; a citizen is in no room of the staff. */
export function sideOf(principal: Principal, member: string, { kind, participants, staff }: Who): Side | null {
  if (principal.account === null || !principal.scopes.has('rooms')) return null
  const roles = principal.roles(member)
  const own = staff.find(({ staff_id }) => staff_id === principal.account)
  if (kind === 'group') {
    if (principal.kind === 'staff') return own?.active && leaders.some((role) => roles.has(role)) ? 'moderator' : null
    const mine = participants.find(({ citizen_id }) => citizen_id === principal.account)
    return principal.kind === 'citizen' && roles.has('citizen') && mine && isIn(mine) ? 'participant' : null
  }
  if (principal.kind !== 'staff' || !colleagues.some((role) => roles.has(role))) return null
  return kind === 'team' || own?.active ? 'colleague' : null
}
export const isIn = ({ state }: { readonly state: string }): boolean => state === 'in' || state === 'muted'
