import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { awayOn } from '../absence.ts'
import { addDays, dayAt, mondayOf, startOf } from '../calendar.ts'
import type { ReceptionDeps } from '../index.ts'
import { shownShift } from '../rota.ts'
import { readAbsences, readShifts, type ShiftRow } from '../store.ts'

/** The week of a day, with those shifts that reach into it. */
export const readRota = (deps: ReceptionDeps): Handler<typeof operations.readRota> => async ({ member, query }) => {
  const of = await deps.member({ id: member })
  const today = dayAt(now(), of.timeZone)
  const monday = mondayOf(query.day ?? today)
  const [{ services }, staff, { rows, absences }] = await Promise.all([
    deps.standing(of), deps.counsellors(member),
    deps.database.forMembers([member], async (tx) => ({ rows: await readShifts(tx, member, startOf(monday, of.timeZone), startOf(addDays(monday, 7), of.timeZone)), absences: await readAbsences(tx, member, addDays(monday, -1)) })),
  ])
  const known = new Set(staff.map(({ id }) => id))
  const shown = (row: ShiftRow) => {
    const shift = shownShift(row, of.timeZone)
    return { ...shift, absent: awayOn(absences, shift.day).has(shift.staff) }
  }
  return {
    monday, today, timeZone: of.timeZone, staff, shifts: rows.filter(({ staff_id }) => known.has(staff_id)).map(shown),
    services: services.filter(({ service }) => service.active && service.kind === 'live').map(({ service: { id, name, byRota, hours, closedDays } }) => ({ id, name, byRota, hours, closedDays })),
  }
}
