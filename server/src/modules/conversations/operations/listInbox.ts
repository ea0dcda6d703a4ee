import type { operations } from '@socialspace/contract'
import type { Database } from '../../../platform/database/index.ts'
import type { Handler } from '../../../platform/http/index.ts'
import { guestRows, type InboxDeps, inboxRows } from '../inbox.ts'
import { readStays } from '../guests/store.ts'
import { readOfStaff, readRows } from '../store.ts'

const limit = 50

export const listInbox = (deps: InboxDeps & { database: Database }): Handler<typeof operations.listInbox> => async ({ member, account, query }) => {
  const alias = (await deps.staffCard([account])).get(account)?.alias ?? ''
  const { own, let: letIn } = await deps.database.forMembers([member], async (tx) => {
    const rows = await readOfStaff(tx, member, account, { state: query.state, before: query.before === undefined ? undefined : new Date(query.before), limit })
    // Where they are let in by somebody else's citizen: those are few, and come with the first page.
    const stays = query.before === undefined ? await readRows(tx, member, (await readStays(tx, member, account)).map(({ conversation_id }) => conversation_id)) : []
    const there = stays.filter(({ state }) => query.state === undefined || state === query.state)
    return { own: await inboxRows(deps, tx, member, account, alias, rows), let: await guestRows(deps, tx, member, account, there) }
  })
  const cards = await deps.staffCard([...new Set(letIn.flatMap(({ staff }) => staff ?? []))])
  return { rows: [...own, ...letIn.map(({ row, staff }) => ({ ...row, alias: cards.get(staff ?? '')?.alias ?? '' }))] }
}
