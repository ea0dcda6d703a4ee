import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import type { Handler } from '../../../platform/http/index.ts'
import type { PolicyDeps } from '../index.ts'
import { allOf } from '../library.ts'
import { shown } from '../versions.ts'

const most = 100

export const listPolicyVersions = ({ database, member: memberOf }: PolicyDeps): Handler<typeof operations.listPolicyVersions> => async ({ member, query }) => {
  await memberOf({ id: member })
  const all = await database.forMembers([member], (tx) => allOf(tx, member))
  return all.filter(({ number }) => number < (query.before ?? Infinity)).toReversed().slice(0, most).map((one) => shown(all, one, now()))
}
