import type { operations } from '@socialspace/contract'
import { type Handler, must, Refusal } from '../../../platform/http/index.ts'
import { randomId } from '../../../platform/vault/index.ts'
import type { ChangeDeps } from '../index.ts'
import { find, roleOf } from '../look.ts'
import { presentGroup } from '../present.ts'
import { changeRoom, insertRoom, putStaff, readRoom } from '../store.ts'

/** Plans a group or changes its plan. Who leads it is told to those in it at once; who leads it no longer reads it no longer. */
export const saveGroup = (deps: ChangeDeps): Handler<typeof operations.saveGroup> => async ({ principal, member, account, params: { group: id }, body }) => {
  const { etag, moderators, startsAt, ...plan } = body
  const able = new Set((await deps.leaders(member)).map((one) => one.id))
  if (moderators.some((one) => !able.has(one))) throw new Refusal('invalid_input', [{ path: 'body.moderators', code: 'unknown' }])
  // The member's own id is its team's room.
  must(id !== member, 'id_reused')
  const at = { member, room: id }
  const values = { name: plan.name, description: plan.description, minutes: plan.minutes, most: plan.most, listed: plan.listed, starts_at: new Date(startsAt) }
  const found = await deps.database.forMembers([member], async (tx) => {
    const row = await readRoom(tx, at, true)
    if (!row) {
      must(etag === 0, 'not_found')
      must(await insertRoom(tx, { member_id: member, id, kind: 'group', state: 'planned', ...values }), 'id_reused')
    } else {
      must(row.kind === 'group', 'id_reused')
      must(row.etag === etag, 'changed_meanwhile')
      must(row.closed_at === null, 'group_closed')
      await changeRoom(tx, at, { ...values, etag: etag + 1 })
    }
    const before = (await find(tx, at))!.staff
    for (const staff of new Set([...before.map(({ staff_id }) => staff_id), ...moderators])) {
      await putStaff(tx, { member_id: member, room_id: id, staff_id: staff, id: randomId(), active: moderators.includes(staff) })
    }
    await deps.record(tx, { member, act: row ? 'group.changed' : 'group.planned', actor: 'staff', role: roleOf(principal, member), actorId: account, object: 'group', objectId: id })
    return (await find(tx, at))!
  })
  deps.hub.changed(at)
  return await presentGroup(deps, found, account)
}
