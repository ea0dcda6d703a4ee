import type { Tx } from '../../platform/database/index.ts'
import { must, type Principal } from '../../platform/http/index.ts'
import { type Side, sideOf } from './access.ts'
import { type Address, type ParticipantRow, readParticipants, readRoom, readStaff, type RoomRow, type StaffRow } from './store.ts'

/** A room with those in it. */
export interface Found { readonly row: RoomRow; readonly participants: readonly ParticipantRow[]; readonly staff: readonly StaffRow[] }
export interface Inside extends Found { readonly side: Side }

export async function find(tx: Tx, at: Address, lock = false): Promise<Found | undefined> {
  const row = await readRoom(tx, at, lock)
  return row && { row, participants: row.kind === 'group' ? await readParticipants(tx, at.member, [at.room]) : [], staff: await readStaff(tx, at.member, [at.room]) }
}

export const sideIn = (principal: Principal, member: string, { row, participants, staff }: Found): Side | null => sideOf(principal, member, { kind: row.kind, participants, staff })

/** The door to a room: only who is in it gets in; everyone else finds nothing there. @throws Refusal `not_found` */
export async function look(tx: Tx, principal: Principal, at: Address, lock = false): Promise<Inside> {
  const found = await find(tx, at, lock)
  const side = found ? sideIn(principal, at.member, found) : null
  must(found && side, 'not_found')
  return { ...found, side }
}
/** The same for those who lead it. */
export async function lead(tx: Tx, principal: Principal, at: Address): Promise<Inside> {
  const inside = await look(tx, principal, at, true)
  must(inside.side === 'moderator', 'not_found')
  return inside
}
/** In which role somebody who leads groups does it. */
export const roleOf = (principal: Principal, member: string) => (principal.roles(member).has('counsellor') ? 'counsellor' as const : 'coordinator' as const)
