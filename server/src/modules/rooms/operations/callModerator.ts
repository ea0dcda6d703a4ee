import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { ChangeDeps } from '../index.ts'
import { look } from '../look.ts'
import { changeParticipant } from '../store.ts'

/** Those who lead the group see it at once; to the others nothing is said. */
export const callModerator = (deps: ChangeDeps): Handler<typeof operations.callModerator> => async ({ principal, member, account, params: { group: room }, body: { on } }) => {
  const at = { member, room }
  await deps.database.forMembers([member], async (tx) => {
    const { row, participants } = await look(tx, principal, at, true)
    must(row.closed_at === null, 'group_closed')
    const mine = participants.find(({ citizen_id }) => citizen_id === account)!
    if ((mine.called_at !== null) === on) return
    await changeParticipant(tx, member, mine.id, { called_at: on ? now() : null })
    await deps.record(tx, { member, act: on ? 'group.called' : 'group.call-taken-back', actor: 'citizen', actorId: account, object: 'group', objectId: room, citizen: account })
  })
  deps.hub.changed(at)
  return undefined
}
