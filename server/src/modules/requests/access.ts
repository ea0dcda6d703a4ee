import type { Outcome, RequestState, Requester } from '@socialspace/contract/requests'

/** Who may do what with a request. Roles are the wall's; here is what depends on the request itself. */

export const isOpen = (state: string): boolean => state === 'new' || state === 'in-progress'
/** Further words reopen an answered one; what was taken back is over. */
export const mayWrite = (state: string): boolean => state !== ('withdrawn' satisfies RequestState)

/** A citizen's own, by their account. */
export const isTheirs = (account: string, { citizen_id }: { citizen_id: string | null }): boolean => citizen_id === account
/** Still its code's: what somebody signed in for is reached by signing in alone. */
export const isAnyones = ({ citizen_id }: { citizen_id: string | null }): boolean => citizen_id === null

export type Act = 'erase' | 'restrict'
/**
 * What a caseworker may carry out when it is granted: what was asked, on the profile of whoever signed in and asked it for themselves. A person who is mentioned, or somebody's representative, has a profile of
 * their own; theirs is not what they asked about.
 */
export function mayCarryOut({ kind, who, citizen_id }: { kind: string; who: string; citizen_id: string | null }): Act[] {
  const themselves: readonly string[] = ['self', 'lost-phrase'] satisfies Requester[]
  if (citizen_id === null || !themselves.includes(who)) return []
  return kind === 'erasure' ? ['erase'] : kind === 'restriction' ? ['restrict'] : []
}

/** A refusal, of all or of part, has a ground in law (GDPR art. 12(4)). */
export const hasItsGround = (outcome: Outcome, grounds: readonly string[]): boolean => outcome === 'granted' || grounds.length > 0
