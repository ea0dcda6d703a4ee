import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { sideOf } from '../access.ts'
import { type QualityDeps, rolesAt } from '../index.ts'
import { readThreads } from '../store.ts'
import { presentThreads } from '../supervision.ts'

export const listSupervision = ({ database, staffCard }: QualityDeps): Handler<typeof operations.listSupervision> => async ({ principal, member, account }) => {
  const rows = await database.forMembers([member], (tx) => readThreads(tx, member, account))
  return { threads: await presentThreads(staffCard, rows.filter((row) => sideOf(account, rolesAt(principal, member), row)), account) }
}
