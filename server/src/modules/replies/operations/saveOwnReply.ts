import type { operations } from '@socialspace/contract'
import { mostOwnReplies } from '@socialspace/contract/replies'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { RepliesDeps } from '../index.ts'
import { sealOwn } from '../own.ts'
import { oneAtATime, putOwnReply, readOwnReplies } from '../store.ts'

export const saveOwnReply = ({ database, vault, record }: RepliesDeps): Handler<typeof operations.saveOwnReply> => async ({ member, account, params: { reply: id }, body }) => {
  await database.forMembers([member], async (tx) => {
    await oneAtATime(tx, member)
    const all = await readOwnReplies(tx, member, account)
    const known = all.find((row) => row.id === id)
    must(known || all.length < mostOwnReplies, 'no_room')
    must(await putOwnReply(tx, sealOwn(vault, member, account, { id, ...body }, known ? known.sealed_version + 1 : 0)), 'id_reused')
    await record(tx, { member, act: 'own-reply.saved', actor: 'staff', role: 'counsellor', actorId: account, object: 'reply', objectId: id })
  })
  return { id, ...body }
}
