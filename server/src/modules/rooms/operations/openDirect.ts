import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { randomId } from '../../../platform/vault/index.ts'
import type { ChangeDeps } from '../index.ts'
import { insertRoom, oneAtATime, putStaff, readDirect } from '../store.ts'
import { staffIn, teamRow } from '../team.ts'

export const openDirect = (deps: ChangeDeps): Handler<typeof operations.openDirect> => async ({ member, account, body: { colleague } }) => {
  const other = (await deps.colleagues(member)).find(({ id }) => id === colleague)
  must(other && colleague !== account, 'not_found')
  const { row, staff } = await deps.database.forMembers([member], async (tx) => {
    const pair = [account, colleague].toSorted()
    await oneAtATime(tx, `room of ${member} ${pair.join(' ')}`)
    if (!(await readDirect(tx, member, account, colleague))) {
      const id = randomId()
      await insertRoom(tx, { member_id: member, id, kind: 'direct', state: 'open', name: { da: '', en: '' } })
      for (const staff of pair) await putStaff(tx, { member_id: member, room_id: id, staff_id: staff, id: randomId(), active: true })
      await deps.record(tx, { member, act: 'room.opened', actor: 'staff', actorId: account, object: 'room', objectId: id })
    }
    const row = (await readDirect(tx, member, account, colleague))!
    return { row, staff: await staffIn(tx, member, [row]) }
  })
  return teamRow(row, staff, account, new Map([[other.id, other.name]]))
}
