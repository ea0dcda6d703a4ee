import type { myKnown } from '@socialspace/contract/known'
import type * as z from 'zod/mini'
import { momentAfter } from '../../platform/calendar.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Controller, KnownDeps } from './index.ts'
import { openRow } from './seal.ts'
import type { KnownRow } from './store.ts'

type Mine = z.infer<typeof myKnown>

/** What was given, as its owner sees it; `named` once the transaction is over, because staff cards may need a connection of their own. */
export async function present({ vault, keptFor, staffCard }: Pick<KnownDeps, 'vault' | 'keptFor' | 'staffCard'>, tx: Tx, { id: member, timeZone }: Controller, row: KnownRow): Promise<() => Promise<Mine>> {
  const { given_at, opened_at, opened_by } = row
  const mine = { ...openRow(vault, row), givenAt: given_at.toISOString(), endsAt: momentAfter(given_at, await keptFor(tx, member), timeZone).toISOString() }
  return async () => ({ ...mine, opened: opened_at && opened_by ? { at: opened_at.toISOString(), by: (await staffCard([opened_by])).get(opened_by)?.alias ?? '' } : null })
}
