import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { RepliesDeps } from '../index.ts'
import { deleteReply } from '../store.ts'

export const removeReply = ({ database, record }: RepliesDeps): Handler<typeof operations.removeReply> => async ({ principal, member, account, params: { reply: id } }) => {
  const role = principal.roles(member).has('coordinator') ? 'coordinator' : 'administrator'
  await database.forMembers([member], async (tx) => {
    must(await deleteReply(tx, member, id), 'not_found')
    await record(tx, { member, act: 'reply.removed', actor: 'staff', role, actorId: account, object: 'reply', objectId: id })
  })
  return undefined
}
