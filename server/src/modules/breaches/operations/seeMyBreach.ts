import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { Deps } from '../index.ts'
import { seeAffected } from '../store.ts'
import { toldTo } from '../told.ts'

export const seeMyBreach = ({ database, vault, record }: Deps): Handler<typeof operations.seeMyBreach> => async ({ member, account, params: { breach } }) => {
  await database.forMembers([member], async (tx) => {
    const told = (await toldTo(tx, vault, member, account)).find((one) => one.breach === breach)
    must(told, 'not_found')
    if (told.seenAt) return
    await seeAffected(tx, member, breach, account, now())
    await record(tx, { member, act: 'breach.told', actor: 'citizen', actorId: account, object: 'citizen', objectId: account, citizen: account })
  })
  return undefined
}
