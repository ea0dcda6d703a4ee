import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { mayReadContact } from '../access.ts'
import { isLocked, openHeld } from '../contacts/content.ts'
import { listContacts as readContacts, readConnected } from '../contacts/store.ts'
import type { JournalDeps } from '../index.ts'

const limit = 100

/** Themes are opened in memory, words are not shown. */
export const listContacts = (deps: JournalDeps): Handler<typeof operations.listContacts> => async ({ account, member, query }) => {
  const rows = await deps.database.forMembers([member], async (tx) => {
    const held = await deps.heldBy(tx, member, account, await readConnected(tx, member))
    const found = await readContacts(tx, member, account, [...held.keys()], query.before === undefined ? null : new Date(query.before), limit)
    return found.filter((row) => mayReadContact(account, row, row.conversation_id === null ? null : { staff: account, since: held.get(row.conversation_id)! }))
  })
  return {
    rows: rows.map((row) => {
      const { themes, service } = openHeld(deps.vault, row)
      return { id: row.id, mine: row.author_id === account, at: row.at.toISOString(), finished: row.locked_at !== null, locked: isLocked(row), connected: row.conversation_id !== null, service, themes: [...themes] }
    }),
    consent: deps.contactText(await deps.member({ id: member })),
  }
}
