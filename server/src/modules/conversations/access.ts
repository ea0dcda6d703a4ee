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

/** Whether the author of a message is who they say, at the moment it is stored. */
export const mayWrite = (by: Side, author: string, { citizen, staff }: Parties): boolean => author === (by === 'citizen' ? citizen : staff)
