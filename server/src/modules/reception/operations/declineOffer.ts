import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { ReceptionDeps } from '../index.ts'
import { passOn } from '../store.ts'

export const declineOffer = (deps: ReceptionDeps & { deal(member: string): Promise<void> }): Handler<typeof operations.declineOffer> => async ({ member, account, params }) => {
  await deps.database.forMembers([member], async (tx) => {
    must(await passOn(tx, member, params.conversation, account, now()), 'not_offered')
    const parties = await deps.parties(tx, member, params.conversation)
    await deps.record(tx, { member, act: 'offer.declined', actor: 'staff', role: 'counsellor', actorId: account, object: 'conversation', objectId: params.conversation, ...(parties && { citizen: parties.citizen }) })
  })
  await deps.deal(member)
}
