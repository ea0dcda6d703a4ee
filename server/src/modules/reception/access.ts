import type { Principal } from '../../platform/http/index.ts'

/** Who may follow a member's queue: its counsellors and coordinators. */
export function mayWatchQueue(principal: Principal, member: string): boolean {
  const roles = principal.roles(member)
  return principal.kind === 'staff' && principal.scopes.has('work.queue') && (roles.has('counsellor') || roles.has('coordinator'))
}
/** A citizen may follow their own place. */
export const mayWatchPlace = (principal: Principal, member: string): boolean =>
  principal.kind === 'citizen' && principal.scopes.has('conversations') && principal.roles(member).has('citizen')
