import type { Principal } from '../../platform/http/index.ts'

/** Who may follow a member's queue: its counsellors and coordinators. */
export function mayWatchQueue(principal: Principal, member: string): boolean {
  const roles = principal.roles(member)
  return principal.kind === 'staff' && principal.scopes.has('work.queue') && (roles.has('counsellor') || roles.has('coordinator'))
}
/** A coordinator watches the load of the whole member. */
export const mayWatchBoard = (principal: Principal, member: string): boolean => principal.kind === 'staff' && principal.scopes.has('work.queue') && principal.roles(member).has('coordinator')
/** In which role somebody plans when a counsellor is away: everyone for themselves, coordinators for all; null for everybody else. */
export function mayPlanAbsence(principal: Principal, member: string, staff: string): 'coordinator' | 'counsellor' | null {
  const roles = principal.roles(member)
  if (roles.has('coordinator')) return 'coordinator'
  return roles.has('counsellor') && principal.account === staff ? 'counsellor' : null
}
/** Everyone who works for a member hears that something of the member's own has changed. */
export const worksAt = (principal: Principal, member: string): boolean => principal.kind === 'staff' && principal.roles(member).has('staff')
/** A citizen may follow their own place. */
export const mayWatchPlace = (principal: Principal, member: string): boolean =>
  principal.kind === 'citizen' && principal.scopes.has('conversations') && principal.roles(member).has('citizen')
