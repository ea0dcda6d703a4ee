import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { letIn } from '../access.ts'
import { rulesOf } from '../forms.ts'
import type { JournalDeps } from '../index.ts'
import { readJournals } from '../store.ts'

const limit = 50

/** The way to a journal for those whom the member's rules let in. What it says opens nothing; each journal that is opened from it is written down by itself. */
export const listJournals = (deps: JournalDeps): Handler<typeof operations.listJournals> => async ({ principal, member, query }) => {
  const { allowed, found } = await deps.database.forMembers([member], async (tx) => {
    const allowed = letIn(principal.roles(member), await rulesOf(tx, member)) !== null
    const rows = allowed ? await readJournals(tx, member, query.before === undefined ? null : new Date(query.before), limit + 1) : []
    const found = []
    for (const row of rows) found.push({ ...row, of: await deps.parties(tx, member, row.conversation) })
    return { allowed, found }
  })
  const cards = await deps.staffCard([...new Set(found.flatMap(({ of }) => of?.staff ?? []))])
  return {
    allowed, more: found.length > limit,
    rows: found.slice(0, limit).flatMap(({ conversation, notes, latest, of }) => (of ? [{ conversation, notes, latestAt: latest.toISOString(), counsellor: cards.get(of.staff ?? '')?.name ?? '' }] : [])),
  }
}
