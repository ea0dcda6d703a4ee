import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { ChangeDeps } from '../index.ts'
import { changeRoom, insertRoom, readRoom, readRooms } from '../store.ts'
import { staffIn, teamRow } from '../team.ts'

const mostRooms = 50

export const saveTeamRoom = (deps: ChangeDeps): Handler<typeof operations.saveTeamRoom> => async ({ member, account, params: { team: room }, body: { etag, name, service, active } }) => {
  must(service === null || (await deps.services(member)).some(({ id }) => id === service), 'not_found')
  // The room of all is there by itself, and stays.
  must(room !== member, 'id_reused')
  const at = { member, room }
  const { row, staff } = await deps.database.forMembers([member], async (tx) => {
    const before = await readRoom(tx, at, true)
    if (before) {
      must(before.kind === 'team', 'id_reused')
      must(before.etag === etag, 'changed_meanwhile')
      await changeRoom(tx, at, { name, service_id: service, state: active ? 'open' : 'closed', etag: etag + 1 })
    } else {
      must(etag === 0, 'not_found')
      must((await readRooms(tx, member, ['team'])).length < mostRooms, 'no_room')
      must(await insertRoom(tx, { member_id: member, id: room, kind: 'team', state: active ? 'open' : 'closed', name, service_id: service }), 'id_reused')
    }
    await deps.record(tx, { member, act: 'room.saved', actor: 'staff', role: 'coordinator', actorId: account, object: 'room', objectId: room })
    const row = (await readRoom(tx, at))!
    return { row, staff: await staffIn(tx, member, [row]) }
  })
  deps.hub.changed(at)
  return teamRow(row, staff, account, new Map())
}
