import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { isIn } from '../access.ts'
import { standingOf } from '../entrance.ts'
import type { ChangeDeps } from '../index.ts'
import { find } from '../look.ts'
import { changeParticipant, deleteWordsOf, readPostsOf } from '../store.ts'

/** Also for somebody who was removed: what they wrote is theirs to erase (P62). */
export const leaveGroup = (deps: ChangeDeps): Handler<typeof operations.leaveGroup> => async ({ member, account, params: { group: room }, body: { erase } }) => {
  const at = { member, room }
  const { one, numbers } = await deps.database.forMembers([member], async (tx) => {
    const found = await find(tx, at, true)
    const one = found && standingOf(found, account)
    must(one, 'not_found')
    const numbers = erase ? (await readPostsOf(tx, member, one.id)).map(({ number }) => number) : []
    if (isIn(one)) await changeParticipant(tx, member, one.id, { state: 'left', called_at: null, left_muted: one.state === 'muted' })
    if (numbers.length > 0) {
      await deleteWordsOf(tx, member, one.id)
      await deps.parts.begin(tx, one)
    }
    if (isIn(one)) await deps.record(tx, { member, act: 'group.left', actor: 'citizen', actorId: account, object: 'group', objectId: room, citizen: account })
    if (numbers.length > 0) await deps.record(tx, { member, act: 'group-post.erased', actor: 'citizen', actorId: account, object: 'group', objectId: room, citizen: account })
    return { one, numbers }
  })
  if (numbers.length > 0) deps.parts.later(one)
  deps.hub.changed(at, numbers)
  return undefined
}
