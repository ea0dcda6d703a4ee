import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import type { Handler } from '../../../platform/http/index.ts'
import type { Deps } from '../index.ts'
import { presentRegister, readRegister } from '../present.ts'
import { registerOf } from '../register.ts'

/** Only ever as a download: nothing of it opens in the page it was asked from. */
export const readBreachRegister = (deps: Deps): Handler<typeof operations.readBreachRegister> => async ({ member, account, params: { format }, query: { language = 'da' }, answerAs }) => {
  const { name, timeZone } = await deps.member({ id: member })
  const read = await deps.database.forMembers([member], async (tx) => {
    await deps.record(tx, { member, act: 'breach-register.fetched', actor: 'staff', actorId: account, object: 'member', objectId: member })
    return await readRegister(tx, member)
  })
  const { type, text } = registerOf({ member: name, timeZone, made: now(), breaches: await presentRegister(deps, read) }, format, language)
  answerAs(type, { 'content-disposition': `attachment; filename="brud-${now().toISOString().slice(0, 10)}.${format}"`, 'cache-control': 'no-store' })
  return Buffer.from(text)
}
