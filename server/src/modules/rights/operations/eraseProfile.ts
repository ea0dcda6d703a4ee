import type { operations } from '@socialspace/contract'
import { profileFields } from '@socialspace/contract/shapes'
import type { Handler } from '../../../platform/http/index.ts'
import type { MineDeps } from '../index.ts'
import { dropConfidence, noConversation } from '../store.ts'

export const eraseProfile = (deps: MineDeps): Handler<typeof operations.eraseProfile> => async ({ member, account }) => {
  const destroy = await deps.database.forMembers([member], async (tx) => {
    for (const field of profileFields) await dropConfidence(tx, { member_id: member, citizen_id: account, conversation_id: noConversation, field })
    await deps.record(tx, { member, act: 'profile.erased', actor: 'citizen', actorId: account, object: 'citizen', objectId: account, citizen: account })
    return await deps.forgetTold(tx, member, account)
  })
  destroy()
  return undefined
}
