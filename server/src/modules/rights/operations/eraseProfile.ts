import type { operations } from '@socialspace/contract'
import { profileFields } from '@socialspace/contract/shapes'
import type { Handler } from '../../../platform/http/index.ts'
import type { MineDeps } from '../index.ts'
import { dropConfidence, noConversation } from '../store.ts'

export const eraseProfile = (deps: MineDeps): Handler<typeof operations.eraseProfile> => async ({ member, account }) => {
  await deps.undoKnown(member, account)
  const { destroy, conversations } = await deps.database.forMembers([member], async (tx) => {
    for (const field of profileFields) await dropConfidence(tx, { member_id: member, citizen_id: account, conversation_id: noConversation, field })
    await deps.record(tx, { member, act: 'profile.erased', actor: 'citizen', actorId: account, object: 'citizen', objectId: account, citizen: account })
    return { destroy: await deps.forgetTold(tx, member, account), conversations: await deps.conversationsOf(tx, member, account) }
  })
  destroy()
  for (const { id } of conversations) await deps.conversationChanged(member, id)
  return undefined
}
