import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { RepliesDeps } from '../index.ts'
import { deleteOwnReplies } from '../store.ts'

export const removeOwnReply = ({ database, record }: RepliesDeps): Handler<typeof operations.removeOwnReply> => async ({ member, account, params: { reply: id } }) => {
  await database.forMembers([member], async (tx) => {
    must(await deleteOwnReplies(tx, member, account, id) > 0, 'not_found')
    await record(tx, { member, act: 'own-reply.removed', actor: 'staff', role: 'counsellor', actorId: account, object: 'reply', objectId: id })
  })
  return undefined
}
