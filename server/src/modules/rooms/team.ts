import type { TeamRow } from '@socialspace/contract/rooms'
import type { Tx } from '../../platform/database/index.ts'
import { insertRoom, readStaff, type RoomRow, type StaffRow } from './store.ts'

/** The room of all who work at a member is there by itself; its id is the member's. */
export const haveTeamRoom = (tx: Tx, member: string) => insertRoom(tx, { member_id: member, id: member, kind: 'team', state: 'open', name: { da: 'Hele teamet', en: 'The whole team' } })

/** A room as it stands in one's list: what is unread is what lies between `read` and `lastNumber`. A room of two is called what the other is called. */
export function teamRow({ id, kind, name, service_id, last_number, last_at, etag }: RoomRow, staff: readonly StaffRow[], account: string, names: ReadonlyMap<string, string>): TeamRow {
  const here = staff.filter(({ room_id }) => room_id === id)
  const other = kind === 'direct' ? (names.get(here.find(({ staff_id }) => staff_id !== account)?.staff_id ?? '') ?? '–') : undefined
  return {
    id, kind: kind as 'team' | 'direct', name: other === undefined ? name : { da: other, en: other }, service: service_id, lastNumber: last_number, lastAt: last_at?.toISOString() ?? null, etag,
    read: here.find(({ staff_id }) => staff_id === account)?.read ?? 0,
  }
}
export const staffIn = (tx: Tx, member: string, rows: readonly RoomRow[]) => readStaff(tx, member, rows.map(({ id }) => id))
