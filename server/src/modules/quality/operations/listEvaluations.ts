import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { mayReadEvaluation, mayReadOwn } from '../access.ts'
import { type QualityDeps, rolesAt } from '../index.ts'
import { listEvaluationRows, listOwnRows } from '../store.ts'

const page = 100

/** Whose and when, never what. */
export const listEvaluations = ({ database, staffCard }: QualityDeps): Handler<typeof operations.listEvaluations> => async ({ principal, member, account, query }) => {
  const roles = rolesAt(principal, member)
  const asked = { of: roles.has('coordinator') ? null : account, before: query.before === undefined ? undefined : new Date(query.before) }
  const { citizens, own } = await database.forMembers([member], async (tx) => ({ citizens: await listEvaluationRows(tx, member, asked), own: await listOwnRows(tx, member, asked) }))
  const rows = [
    ...citizens.filter((row) => mayReadEvaluation(account, roles, row)).map((row) => ({ kind: 'citizen' as const, ...row })),
    ...own.filter((row) => mayReadOwn(account, roles, row)).map((row) => ({ kind: 'counsellor' as const, hidden: false, ...row })),
  ].toSorted((one, other) => other.at.getTime() - one.at.getTime()).slice(0, page)
  const cards = await staffCard([...new Set(rows.map(({ staff_id }) => staff_id))])
  return { rows: rows.map(({ kind, conversation_id, staff_id, at, hidden }) => ({ kind, conversation: conversation_id, staff: staff_id, staffName: cards.get(staff_id)?.name ?? '', at: at.toISOString(), mine: staff_id === account, hidden })) }
}
