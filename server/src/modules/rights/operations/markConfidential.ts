import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { MineDeps } from '../index.ts'
import { addConfidence, dropConfidence, noConversation } from '../store.ts'

export const markConfidential = (deps: MineDeps): Handler<typeof operations.markConfidential> => async ({ member, account, body: { what, on } }) => {
  const conversation = 'conversation' in what ? what.conversation : null
  const wish = { member_id: member, citizen_id: account, conversation_id: conversation ?? noConversation, field: 'field' in what ? what.field : '' }
  const theirs = await deps.database.forMembers([member], async (tx) => {
    const conversations = (await deps.conversationsOf(tx, member, account)).map(({ id }) => id)
    must(conversation === null || conversations.includes(conversation), 'not_found')
    const changed = on ? await addConfidence(tx, { ...wish, at: now() }) : await dropConfidence(tx, wish)
    if (changed) await deps.record(tx, { member, act: on ? 'confidence.asked' : 'confidence.lifted', actor: 'citizen', actorId: account, object: conversation ? 'conversation' : 'citizen', objectId: conversation ?? account, citizen: account })
    return conversation === null ? conversations : [conversation]
  })
  for (const id of theirs) await deps.conversationChanged(member, id)
  return undefined
}
