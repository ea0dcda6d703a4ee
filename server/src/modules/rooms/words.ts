import type { Post } from '@socialspace/contract/rooms'
import { PLATFORM, type Sealed, unlessErased, UnitGone, type Vault } from '../../platform/vault/index.ts'
import type { CitizenPostRow, ParticipantRow, Said, StaffPostRow, StaffRow } from './store.ts'

/** What is written is sealed under whoever wrote it: a citizen's under the key of their being in that group, a colleague's under their own in the operator's realm. */
const rowOf = (room: string, id: string) => `${room}:${id}`
export const sealCitizenPost = (vault: Vault, member: string, participant: string, room: string, id: string, text: string): Sealed<'rooms.citizen_post.body'> =>
  vault.unit(member, participant).seal('rooms.citizen_post.body', rowOf(room, id), 0, text)
export const sealStaffPost = (vault: Vault, staff: string, room: string, id: string, text: string): Sealed<'rooms.staff_post.body'> =>
  vault.unit(PLATFORM, staff).seal('rooms.staff_post.body', rowOf(room, id), 0, text)
export const sealAlias = (vault: Vault, member: string, participant: string, alias: string): Sealed<'rooms.participant.alias'> =>
  vault.unit(member, participant).seal('rooms.participant.alias', participant, 0, alias)

/** Undefined for what was erased. @throws SealBroken */
function opened(open: () => string): string | undefined {
  try {
    return unlessErased(open)
  } catch (error) {
    if (error instanceof UnitGone) return undefined
    throw error
  }
}
export const openCitizenPost = (vault: Vault, { member_id, participant_id, room_id, id, sealed_version, body }: CitizenPostRow) =>
  opened(() => vault.unit(member_id, participant_id).open('rooms.citizen_post.body', rowOf(room_id, id), sealed_version, body))
export const openStaffPost = (vault: Vault, { staff_id, room_id, id, sealed_version, body }: StaffPostRow) =>
  opened(() => vault.unit(PLATFORM, staff_id).open('rooms.staff_post.body', rowOf(room_id, id), sealed_version, body))
export const openAlias = (vault: Vault, { member_id, id, sealed_version, alias }: ParticipantRow) =>
  opened(() => vault.unit(member_id, id).open('rooms.participant.alias', id, sealed_version, alias))

/** As it is read by those in the room: words whose author is erased, or whose data are stored only, are gone for everybody. `team`: colleagues know each other, and are named as they are. */
export function presentPosts(vault: Vault, said: readonly Said[], staff: readonly StaffRow[], team: boolean): Post[] {
  const idOf = (account: string) => (team ? account : (staff.find(({ staff_id }) => staff_id === account)?.id ?? null))
  return said.map(({ post: { number, id, at, event, gone }, citizen, staff: colleague }) => {
    const base = { number, id, at: at.toISOString(), event }
    if (event !== null) return { ...base, from: null, text: '', state: 'there' }
    if (citizen?.hidden) return { ...base, from: citizen.participant_id, text: '', state: 'removed' }
    const text = citizen ? openCitizenPost(vault, citizen) : colleague && openStaffPost(vault, colleague)
    if (text === undefined) return { ...base, from: null, text: '', state: gone === 'moderator' ? 'removed' : 'erased' }
    return { ...base, from: citizen?.participant_id ?? idOf(colleague!.staff_id), text, state: 'there' }
  })
}
