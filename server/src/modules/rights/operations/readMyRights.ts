import type { operations } from '@socialspace/contract'
import type { ProfileField } from '@socialspace/contract/shapes'
import type { Handler } from '../../../platform/http/index.ts'
import type { MineDeps } from '../index.ts'
import { readConfidences } from '../store.ts'

export const readMyRights = (deps: MineDeps): Handler<typeof operations.readMyRights> => async ({ member, account }) => {
  const { contact, timeZone } = await deps.member({ id: member })
  return deps.database.forMembers([member], async (tx) => {
    const [restriction, conversations, wishes] = [await deps.restriction.of(tx, member, account), await deps.conversationsOf(tx, member, account), await readConfidences(tx, member, account)]
    const ends = await deps.endOf(tx, member, timeZone, account)
    return {
      restriction: restriction ? { why: restriction.why as 'asked', since: restriction.since.toISOString() } : null,
      conversations: conversations.map(({ id, takenAt, startedAt, lastAt }) => ({
        id, startedAt: startedAt.toISOString(), lastAt: lastAt.toISOString(), taken: takenAt !== null, confidential: wishes.some(({ conversation_id }) => conversation_id === id),
        endsAt: ends.conversations.get(id)?.toISOString() ?? null,
      })),
      confidential: wishes.filter(({ field }) => field !== '').map(({ field }) => field as ProfileField),
      endsAt: ends.profile.toISOString(),
      contacts: { member: contact, operator: deps.operator, authority: deps.authority },
    }
  })
}
