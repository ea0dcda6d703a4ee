import type { operations } from '@socialspace/contract'
import { type Handler, must, Refusal } from '../../../platform/http/index.ts'
import { mayPlanAbsence } from '../access.ts'
import { sealText, shownAbsence } from '../absence.ts'
import type { ReceptionDeps } from '../index.ts'
import { type AbsenceRow, readAbsence, writeAbsence } from '../store.ts'

/** Of two who change the same absence at once one is told. Whose it is stays. */
export const saveAbsence = (deps: ReceptionDeps & { absenceChanged(member: string, staff: string): void }): Handler<typeof operations.saveAbsence> => async ({ principal, member, account, params, body }) => {
  const { staff, from, back, shown, text, etag } = body
  const role = mayPlanAbsence(principal, member, staff)
  if (back <= from) throw new Refusal('invalid_input', [{ path: 'body.back', code: 'order' }])
  // Whose absence is not theirs to plan is told the same as for somebody who is not there.
  if (!role || !(await deps.counsellorIds(member)).has(staff)) throw new Refusal('invalid_input', [{ path: 'body.staff', code: 'unknown' }])
  const saved = await deps.database.forMembers([member], async (tx) => {
    const old = await readAbsence(tx, member, params.absence)
    must(!old || old.staff_id === staff, 'changed_meanwhile')
    const version = old ? old.sealed_version + 1 : 0
    const row: AbsenceRow = { member_id: member, id: params.absence, staff_id: staff, from_day: from, back_day: back, shown, etag, sealed_version: version, text: sealText(deps.vault, staff, params.absence, version, text) }
    must((old !== undefined) === etag > 0 && (await writeAbsence(tx, row)), 'changed_meanwhile')
    await deps.record(tx, { member, act: 'absence.saved', actor: 'staff', role, actorId: account, object: 'staff', objectId: staff })
    return { ...row, etag: etag + 1 }
  })
  deps.absenceChanged(member, staff)
  return shownAbsence(deps.vault, saved)
}
