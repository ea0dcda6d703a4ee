import type { operations } from '@socialspace/contract'
import { mostReplies } from '@socialspace/contract/replies'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { RepliesDeps } from '../index.ts'
import { countReplies, saveMemberReply } from '../store.ts'

export const saveReply = ({ database, record }: RepliesDeps): Handler<typeof operations.saveReply> => async ({ principal, member, account, params: { reply: id }, body }) => {
  must(body.title.da !== '' && body.text.da !== '', 'invalid_input')
  const role = principal.roles(member).has('coordinator') ? 'coordinator' : 'administrator'
  await database.forMembers([member], async (tx) => {
    must(await countReplies(tx, member, id) < mostReplies, 'no_room')
    await saveMemberReply(tx, member, { id, ...body })
    await record(tx, { member, act: 'reply.saved', actor: 'staff', role, actorId: account, object: 'reply', objectId: id })
  })
  return { id, ...body }
}
