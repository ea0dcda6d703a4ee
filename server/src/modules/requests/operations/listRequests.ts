import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { warnedSince } from '../due.ts'
import type { DeskDeps } from '../index.ts'
import { countRequests, readRequests } from '../store.ts'
import { rowOf } from '../view.ts'

/** Nothing is opened for it: who, what and when are not sealed, and nothing else is told. */
export const listRequests = (deps: DeskDeps): Handler<typeof operations.listRequests> => async ({ member, account, query }) => {
  const { timeZone } = await deps.member({ id: member })
  const at = now()
  const { rows, counts } = await deps.database.forMembers([member], async (tx) => ({
    rows: await readRequests(tx, member, query.show ?? 'open', query.from === undefined ? undefined : new Date(query.from)), counts: await countRequests(tx, member, at, warnedSince(at, timeZone)),
  }))
  const cards = await deps.staffCard([...new Set(rows.flatMap(({ taken_by }) => taken_by ?? []))])
  return { rows: rows.map((row) => rowOf(row, timeZone, account, cards)), counts }
}
