import { must, type Principal } from '../../platform/http/index.ts'
import { safeEqual, sha256hex } from '../../platform/vault/index.ts'
import type { Found } from './look.ts'
import type { ParticipantRow } from './store.ts'

/** Which citizen stands at the door; null for somebody who is not anybody here yet. */
export const citizenAt = (principal: Principal, member: string): string | null => (principal.kind === 'citizen' && principal.roles(member).has('citizen') ? principal.account : null)

/** Whoever is or was in the group, whoever has the link that is good now, and everybody where the group is on the page. @throws Refusal `not_found`, as for a group that is not there */
export function mustFind(found: Found | undefined, citizen: string | null, token: string | null): asserts found is Found {
  must(found?.row.kind === 'group', 'not_found')
  const { listed, link_hash } = found.row
  must(listed || standingOf(found, citizen) || (token !== null && link_hash !== null && safeEqual(sha256hex(token), link_hash.toString('hex'))), 'not_found')
}
export const standingOf = ({ participants }: Found, citizen: string | null): ParticipantRow | undefined => (citizen === null ? undefined : participants.find(({ citizen_id }) => citizen_id === citizen))
