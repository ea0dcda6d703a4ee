import type { Principal } from '../../platform/http/index.ts'

/** Whose a conversation is. */
export interface Parties {
  readonly citizen: string
  readonly staff: string | null
}
export type Side = 'citizen' | 'staff'

/** On which side of a conversation the caller is; null for everyone else, who is told that it does not exist (P04, P41). */
export function sideOf(principal: Principal, member: string, { citizen, staff }: Parties): Side | null {
  if (principal.account === null || !principal.scopes.has('conversations')) return null
  const roles = principal.roles(member)
  if (principal.kind === 'citizen' && roles.has('citizen') && principal.account === citizen) return 'citizen'
  if (principal.kind === 'staff' && roles.has('counsellor') && principal.account === staff) return 'staff'
  return null
}

/** A colleague whom the citizen has let in, and who is there now. */
export interface Guest {
  readonly id: string
  readonly staff: string
  readonly role: 'part' | 'listen'
  /** What was written up to this number they do not read. */
  readonly seenAfter: number
}

/** The caller as one of those whom the citizen has let in; null for everyone else (P04, P41). */
export function guestOf(principal: Principal, member: string, guests: readonly Guest[]): Guest | null {
  if (principal.kind !== 'staff' || !principal.scopes.has('conversations')) return null
  const roles = principal.roles(member)
  return roles.has('counsellor') || roles.has('coordinator') ? (guests.find(({ staff }) => staff === principal.account) ?? null) : null
}

/** Up to which number one reads nothing: a counsellor who came later, and a colleague who was let in, read from there on, unless the citizen let what was written go along (P04). */
export const floorOf = (side: Side, { seen_after }: { readonly seen_after: number }, guest: Guest | null = null): number => (guest ? guest.seenAfter : side === 'staff' ? seen_after : 0)

/** The same of a colleague who takes part: who listens writes nothing. */
export const mayWriteAsGuest = (author: string, guests: readonly Guest[]): boolean => guests.some(({ staff, role }) => staff === author && role === 'part')

/** Whether the author of a message is who they say, at the moment it is stored. */
export const mayWrite = (by: Side, author: string, { citizen, staff }: Parties): boolean => author === (by === 'citizen' ? citizen : staff)
