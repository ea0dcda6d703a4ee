import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { shownAbsence } from '../absence.ts'
import { dayAt } from '../calendar.ts'
import type { ReceptionDeps } from '../index.ts'
import { readAbsences } from '../store.ts'

/** Those of the member's counsellors, now or later. */
export const listAbsences = (deps: ReceptionDeps): Handler<typeof operations.listAbsences> => async ({ member }) => {
  const { timeZone } = await deps.member({ id: member })
  const today = dayAt(now(), timeZone)
  const staff = await deps.counsellors(member)
  const rows = await deps.database.forMembers([member], (tx) => readAbsences(tx, member, today))
  return { today, staff, absences: rows.filter(({ staff_id }) => staff.some(({ id }) => id === staff_id)).map((row) => shownAbsence(deps.vault, row)) }
}
