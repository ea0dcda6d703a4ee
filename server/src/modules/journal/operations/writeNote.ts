import type { operations } from '@socialspace/contract'
import { type Handler, must } from '../../../platform/http/index.ts'
import { mayKeepJournal } from '../access.ts'
import type { JournalDeps } from '../index.ts'
import { openNote, write } from '../note.ts'

export const writeNote = (deps: JournalDeps): Handler<typeof operations.writeNote> => async ({ account, member, params, body }) => {
  const { note: id, themes, text } = body
  must((await deps.themes(member)).filter((theme) => themes.includes(theme.id)).length === themes.length, 'invalid_input')
  const row = await deps.database.forMembers([member], async (tx) => {
    const of = await deps.parties(tx, member, params.conversation)
    must(of && mayKeepJournal(account, of), 'not_found')
    return await write(deps, tx, { member, conversation: params.conversation, citizen: of.citizen, author: account, id, themes, text })
  })
  const card = (await deps.staffCard([account])).get(account)
  return { id: row.id, at: row.at.toISOString(), author: row.author_id, authorName: card?.name ?? '', ...openNote(deps.vault, row) }
}
