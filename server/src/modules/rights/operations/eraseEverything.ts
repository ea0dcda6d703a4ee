import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { MineDeps } from '../index.ts'

export const eraseEverything = (deps: MineDeps): Handler<typeof operations.eraseEverything> => async ({ member, account, principal, setCookie }) => {
  const conversations = await deps.database.forMembers([member], async (tx) => {
    await deps.record(tx, { member, act: 'citizen.erased', actor: 'citizen', actorId: account, object: 'citizen', objectId: account, citizen: account })
    return await deps.conversationsOf(tx, member, account)
  })
  await deps.erase(member, { citizen: account }, 'own-request')
  for (const { id } of conversations) await deps.leave(member, id)
  deps.clearCookie(setCookie, principal, member)
  return undefined
}
