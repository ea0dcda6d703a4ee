import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { dueAt } from '../access.ts'
import type { Deps } from '../index.ts'
import { readOpen } from '../store.ts'

export const countBreaches = ({ database }: Deps): Handler<typeof operations.countBreaches> => async ({ member }) => {
  const breaches = await database.forMembers([member], (tx) => readOpen(tx, member))
  const unassessed = breaches.filter(({ assessed }) => !assessed)
  const told = unassessed.map(({ recorded_at }) => recorded_at.getTime())
  return { unacknowledged: breaches.filter(({ acknowledged }) => !acknowledged).length, unassessed: unassessed.length, dueAt: told.length > 0 ? dueAt(new Date(Math.min(...told))).toISOString() : null }
}
