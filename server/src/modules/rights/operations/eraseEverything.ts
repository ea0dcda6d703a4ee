import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { MineDeps } from '../index.ts'

export const eraseEverything = (deps: MineDeps): Handler<typeof operations.eraseEverything> => async ({ member, account, principal, setCookie }) => {
  await deps.database.forMembers([member], async (tx) => {
    await deps.record(tx, { member, act: 'citizen.erased', actor: 'citizen', actorId: account, object: 'citizen', objectId: account, citizen: account })
    await deps.restriction.erasing(tx, member, account)
  })
  await deps.restriction.settle(member, account)
  deps.clearCookie(setCookie, principal, member)
  return undefined
}
