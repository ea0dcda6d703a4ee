import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { MineDeps } from '../index.ts'
import { dropConfidence } from '../store.ts'

export const eraseConversation = (deps: MineDeps): Handler<typeof operations.eraseConversation> => async ({ member, account, params: { conversation } }) => {
  await deps.database.forMembers([member], async (tx) => {
    must((await deps.conversationsOf(tx, member, account)).some(({ id }) => id === conversation), 'not_found')
    await deps.record(tx, { member, act: 'conversation.erased', actor: 'citizen', actorId: account, object: 'conversation', objectId: conversation, citizen: account })
    await dropConfidence(tx, { member_id: member, citizen_id: account, conversation_id: conversation, field: '' })
    await deps.restriction.erasing(tx, member, account, conversation)
  })
  await deps.restriction.settle(member, account)
  return undefined
}
