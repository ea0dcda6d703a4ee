import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import type { Handler } from '../../../platform/http/index.ts'
import type { Round } from '../round.ts'
import { rulesOf } from '../rules.ts'
import { changeSetting, readSetting } from '../store.ts'
import type { LookDeps } from './previewRetention.ts'
import { mustBeSeen, saidYes } from './saveRetention.ts'

/** Answers when what was agreed to has been deleted. */
export const confirmRetention = ({ record, inside, run }: LookDeps & Pick<Round, 'run'>): Handler<typeof operations.confirmRetention> => async ({ member, account, body: { due } }) => {
  const at = now()
  await inside(member, async (tx, look) => {
    mustBeSeen((await look(rulesOf((await readSetting(tx, member)).rules), at)).due, due)
    await changeSetting(tx, member, saidYes(due, at))
    await record(tx, { member, act: 'retention.confirmed', actor: 'staff', actorId: account, object: 'member', objectId: member })
  })
  await run(member)
  return undefined
}
