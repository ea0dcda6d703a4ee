import type { Note } from '@socialspace/contract/journal'
import type { Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import { mayKeepJournal } from './access.ts'
import { rulesOf } from './forms.ts'
import type { JournalDeps } from './index.ts'
import { find, presentNotes } from './present.ts'
import type { NoteRow } from './store.ts'

/** The conversation, if it is this counsellor's. @throws Refusal not_found */
export async function ownConversation({ parties }: Pick<JournalDeps, 'parties'>, tx: Tx, member: string, conversation: string, account: string) {
  const of = await parties(tx, member, conversation)
  must(of && mayKeepJournal(account, of), 'not_found')
  return of
}

/** Does something to a note, and shows its counsellor what came of it. */
export async function presentOwn(deps: JournalDeps, member: string, account: string, work: (tx: Tx) => Promise<NoteRow>): Promise<Note> {
  const { found, rules } = await deps.database.forMembers([member], async (tx) => ({ found: await find(deps, tx, [await work(tx)]), rules: await rulesOf(tx, member) }))
  return (await presentNotes(deps, found, { staff: account, role: 'counsellor', rules }))[0]!
}
