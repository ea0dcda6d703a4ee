import type { operations } from '@socialspace/contract'
import { longerThan, promised } from '@socialspace/contract/data/periods'
import { type RetentionCounts, retentionKinds } from '@socialspace/contract/shapes'
import { now } from '../../../platform/clock.ts'
import { must, type Handler } from '../../../platform/http/index.ts'
import { mustBeAllowed } from '../rules.ts'
import { changeRules, readSetting } from '../store.ts'
import type { LookDeps } from './previewRetention.ts'

/** How long a yes to a preview lasts, in milliseconds. */
const agreed = 24 * 60 * 60 * 1000

/** More than was seen is not deleted on the strength of it. @throws Refusal more_due */
export const mustBeSeen = (due: RetentionCounts, seen: RetentionCounts): void => must(retentionKinds.every((kind) => due[kind] <= seen[kind]), 'more_due')
/** What a yes changes. */
export const saidYes = (due: RetentionCounts, at: Date) => ({ confirmed: due, confirmed_until: new Date(at.getTime() + agreed) })

export const saveRetention = ({ queues, record, inside }: LookDeps): Handler<typeof operations.saveRetention> => async ({ member, account, body: { etag, rules: wanted, due } }) => {
  const rules = longerThan(wanted.profile.period, promised) ? wanted : { ...wanted, profile: { ...wanted.profile, basis: null } }
  mustBeAllowed(rules, new Set((await queues(member)).map(({ id }) => id)))
  const at = now()
  return await inside(member, async (tx, look) => {
    await readSetting(tx, member)
    mustBeSeen((await look(rules, at)).due, due)
    const version = await changeRules(tx, member, etag, { rules, ...saidYes(due, at) })
    must(version !== undefined, 'changed_meanwhile')
    await record(tx, { member, act: 'retention.changed', actor: 'staff', actorId: account, object: 'member', objectId: member })
    return { etag: version }
  })
}
