import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { mayPlanAbsence } from '../access.ts'
import type { ReceptionDeps } from '../index.ts'
import { deleteAbsence, readAbsence } from '../store.ts'

export const removeAbsence = (deps: ReceptionDeps & { absenceChanged(member: string, staff: string): void }): Handler<typeof operations.removeAbsence> => async ({ principal, member, account, params }) => {
  const staff = await deps.database.forMembers([member], async (tx) => {
    const row = await readAbsence(tx, member, params.absence)
    const role = row && mayPlanAbsence(principal, member, row.staff_id)
    must(row && role, 'not_found')
    await deleteAbsence(tx, member, params.absence)
    await deps.record(tx, { member, act: 'absence.removed', actor: 'staff', role, actorId: account, object: 'staff', objectId: row.staff_id })
    return row.staff_id
  })
  deps.absenceChanged(member, staff)
}
