import type { operations } from '@socialspace/contract'
import { startOfDay } from '../../../platform/calendar.ts'
import type { Database, Tx } from '../../../platform/database/index.ts'
import type { Handler } from '../../../platform/http/index.ts'
import type { Record as RecordAct } from '../../audit/index.ts'
import { labelsOf } from '../beside/seal.ts'
import { type InboxDeps, inboxRows } from '../inbox.ts'
import { openThemes } from '../present.ts'
import { type ConversationRow, readSearched, type State } from '../store.ts'

export interface SearchDeps extends InboxDeps {
  readonly database: Database
  readonly record: RecordAct
  readonly timeZone: (member: string) => Promise<string>
  /** The names that citizens gave. */
  readonly namesOf: (tx: Tx, member: string, citizens: readonly string[]) => Promise<ReadonlyMap<string, string | null>>
}
const [page, batch, most] = [25, 200, 2000]

/**
 * By state and time in the database, by theme, title and name in memory: what is sealed is opened a batch at a time and forgotten again, and there is no index of words. Looks through
 * so many at most, and says where to go on.
 */
export const searchConversations = (deps: SearchDeps): Handler<typeof operations.searchConversations> => async ({ member, account, body }) => {
  const { text, theme, states, from, to, after } = body
  const [timeZone, cards] = await Promise.all([deps.timeZone(member), deps.staffCard([account])])
  const words = text.toLocaleLowerCase('da').split(/\s+/).filter(Boolean)
  const limits = { states: states as State[], from: from === null ? null : startOfDay(from, timeZone), until: to === null ? null : startOfDay(to, timeZone, 1), limit: batch }
  return await deps.database.forMembers([member], async (tx) => {
    const fits = async (rows: readonly ConversationRow[]) => {
      const themed = theme === null ? rows : rows.filter((row) => openThemes(deps.vault, row).includes(theme))
      if (words.length === 0 || themed.length === 0) return themed
      const labels = await labelsOf(deps.vault, tx, member, account, themed.map(({ id }) => id))
      const names = await deps.namesOf(tx, member, themed.map(({ citizen_id }) => citizen_id))
      return themed.filter((row) => {
        const called = `${labels.get(row.id)?.title ?? ''}\n${names.get(row.citizen_id) ?? ''}`.toLocaleLowerCase('da')
        return words.every((word) => called.includes(word))
      })
    }
    const found: ConversationRow[] = []
    let next = after === null ? null : { at: new Date(after.at), id: after.id }
    for (let looked = 0, ended = false; !ended && found.length < page; looked += batch) {
      if (looked >= most) break
      const rows = await readSearched(tx, member, account, { ...limits, after: next })
      found.push(...await fits(rows))
      ended = rows.length < batch
      next = ended ? null : { at: rows.at(-1)!.last_at, id: rows.at(-1)!.id }
    }
    const shown = found.slice(0, page)
    // More fitted than a page shows: the next one begins after the last that is shown.
    if (found.length > page) next = { at: shown.at(-1)!.last_at, id: shown.at(-1)!.id }
    if (after === null) await deps.record(tx, { member, act: 'conversations.searched', actor: 'staff', role: 'counsellor', actorId: account, object: 'member', objectId: member })
    return { rows: await inboxRows(deps, tx, member, account, cards.get(account)?.alias ?? '', shown), next: next && { at: next.at.toISOString(), id: next.id } }
  })
}
