import type { PlannedShift } from '@socialspace/contract/shapes'
import type { Database, Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import type { Member } from '../members/index.ts'
import { instantsOf, localOf } from './calendar.ts'
import { readShifts, type ShiftRow, writeShift } from './store.ts'

export interface RotaDeps {
  readonly database: Database
  readonly record: RecordAct
  readonly member: (by: { id: string }) => Promise<Member>
  /** The member's counsellors and what colleagues call them. */
  readonly counsellors: (member: string) => Promise<{ id: string; name: string }[]>
  /** The rota has changed: what is open may have, too. */
  readonly changed: (member: string) => void
}

/** A shift as the contract has it. */
export const shownShift = ({ id, staff_id, service_id, starts_at, ends_at, etag }: ShiftRow, timeZone: string): PlannedShift =>
  ({ id, staff: staff_id, service: service_id, etag, ...localOf({ startsAt: starts_at, endsAt: ends_at }, timeZone), startsAt: starts_at.toISOString(), endsAt: ends_at.toISOString() })

/** A shift as it is stored. */
export function shiftRow(member: string, { id, staff, service, day, from, to, etag }: Pick<PlannedShift, 'id' | 'staff' | 'service' | 'day' | 'from' | 'to' | 'etag'>, timeZone: string): ShiftRow {
  const { startsAt, endsAt } = instantsOf({ day, from, to }, timeZone)
  return { member_id: member, id, staff_id: staff, service_id: service, starts_at: startsAt, ends_at: endsAt, etag }
}

/** Whether the person is planned for the service at that time already; asked in a transaction that plans alone. */
export const isPlanned = async (tx: Tx, { member_id, id, staff_id, service_id, starts_at, ends_at }: ShiftRow): Promise<boolean> =>
  (await readShifts(tx, member_id, starts_at, ends_at)).some((other) => other.id !== id && other.staff_id === staff_id && other.service_id === service_id)

/** Writes a shift. @throws Refusal shift_overlaps, changed_meanwhile */
export async function plan(tx: Tx, row: ShiftRow): Promise<ShiftRow> {
  must(!(await isPlanned(tx, row)), 'shift_overlaps')
  must(await writeShift(tx, row), 'changed_meanwhile')
  return { ...row, etag: row.etag + 1 }
}
