import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { Deps } from '../index.ts'
import { addLine } from '../line.ts'
import { presentRegister, readRegister } from '../present.ts'

/** Whoever reads the register first has seen what is new in it: that is written down, once for each breach. */
export const listBreaches = (deps: Deps): Handler<typeof operations.listBreaches> => async ({ member, account }) => {
  const { database, vault, record } = deps
  const register = await database.forMembers([member], async (tx) => {
    const read = await readRegister(tx, member)
    const unseen = read.breaches.filter(({ id }) => !read.lines.some(({ breach_id, kind }) => breach_id === id && kind === 'seen'))
    for (const { id } of unseen) {
      if (await addLine(tx, vault, { member, breach: id, kind: 'seen', by: account })) await record(tx, { member, act: 'breach.seen', actor: 'staff', actorId: account, object: 'breach', objectId: id })
    }
    return unseen.length > 0 ? await readRegister(tx, member) : read
  })
  return await presentRegister(deps, register)
}
