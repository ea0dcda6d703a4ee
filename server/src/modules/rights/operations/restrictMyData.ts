import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { MineDeps } from '../index.ts'

export const restrictMyData = ({ database, restriction, record }: MineDeps): Handler<typeof operations.restrictMyData> => async ({ member, account, body }) => {
  await database.forMembers([member], async (tx) => {
    const now = await restriction.of(tx, member, account)
    must(now?.why !== 'withdrawn', 'wrong_state')
    if (body.on === (now !== undefined)) return
    await (body.on ? restriction.ask(tx, member, account) : restriction.lift(tx, member, account, 'asked'))
    await record(tx, { member, act: body.on ? 'restriction.asked' : 'restriction.lifted', actor: 'citizen', actorId: account, object: 'citizen', objectId: account, citizen: account })
  })
  await restriction.settle(member, account)
  return undefined
}
