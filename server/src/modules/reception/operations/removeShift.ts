import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { RotaDeps } from '../rota.ts'
import { deleteShift } from '../store.ts'

export const removeShift = (deps: RotaDeps): Handler<typeof operations.removeShift> => async ({ member, account, params }) => {
  await deps.database.forMembers([member], async (tx) => {
    must(await deleteShift(tx, member, params.shift), 'not_found')
    await deps.record(tx, { member, act: 'shift.removed', actor: 'staff', role: 'coordinator', actorId: account, object: 'shift', objectId: params.shift })
  })
  deps.changed(member)
}
