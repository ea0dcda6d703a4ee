import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { mayKeepJournal } from '../access.ts'
import type { JournalDeps } from '../index.ts'
import { openNote } from '../note.ts'
import { readNotes } from '../store.ts'

export const listNotes = (deps: JournalDeps): Handler<typeof operations.listNotes> => async ({ account, principal, member, params }) => {
  const rows = await deps.opening(principal, { member, conversation: params.conversation, act: 'notes.opened' }, (opened) => deps.database.forMembers([member], async (tx) => {
    const of = await deps.parties(tx, member, params.conversation)
    must(of && mayKeepJournal(account, of), 'not_found')
    const rows = await readNotes(tx, member, params.conversation)
    if (rows.length > 0) await opened(tx, of.citizen)
    return rows
  }))
  const cards = await deps.staffCard([...new Set(rows.map(({ author_id }) => author_id))])
  return rows.map((row) => ({ id: row.id, at: row.at.toISOString(), author: row.author_id, authorName: cards.get(row.author_id)?.name ?? '', ...openNote(deps.vault, row) }))
}
