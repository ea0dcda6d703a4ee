import type { operations } from '@socialspace/contract'
import { type Handler, Refusal } from '../../../platform/http/index.ts'
import type { ReceptionDeps } from '../index.ts'
import { plan, type RotaDeps, shiftRow, shownShift } from '../rota.ts'
import { planAlone } from '../store.ts'

/** Plans one counsellor for one live service. Who plans the same person at the same time is told that it overlaps. */
export const saveShift = (deps: ReceptionDeps & RotaDeps): Handler<typeof operations.saveShift> => async ({ member, account, params, body }) => {
  if (body.from === body.to || body.from === '24:00') throw new Refusal('invalid_input', [{ path: 'body.to', code: 'order' }])
  const of = await deps.member({ id: member })
  const [{ services }, counsellors] = await Promise.all([deps.standing(of), deps.counsellors(member)])
  if (!services.some(({ service: { id, kind } }) => id === body.service && kind === 'live')) throw new Refusal('invalid_input', [{ path: 'body.service', code: 'unknown' }])
  if (!counsellors.some(({ id }) => id === body.staff)) throw new Refusal('invalid_input', [{ path: 'body.staff', code: 'unknown' }])
  const planned = shiftRow(member, { ...body, id: params.shift }, of.timeZone)
  // In the night when the clocks skip an hour a span may be nothing.
  if (planned.ends_at <= planned.starts_at) throw new Refusal('invalid_input', [{ path: 'body.to', code: 'order' }])
  const saved = await deps.database.forMembers([member], async (tx) => {
    await planAlone(tx, member)
    const row = await plan(tx, planned)
    await deps.record(tx, { member, act: 'shift.saved', actor: 'staff', role: 'coordinator', actorId: account, object: 'shift', objectId: row.id })
    return row
  })
  deps.changed(member)
  return shownShift(saved, of.timeZone)
}
