import type { Theme } from '@socialspace/contract/shapes'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Handlers, Principal } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { type NewNote, write } from './note.ts'
import { listNotes } from './operations/listNotes.ts'
import { writeNote } from './operations/writeNote.ts'

export { data } from './data.ts'
export type { NewNote } from './note.ts'

export interface JournalDeps {
  readonly database: Database
  readonly vault: Vault
  readonly record: RecordAct
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, { name: string }>>
  readonly themes: (member: string) => Promise<Theme[]>
  /** Has it written down that notes were read, in the transaction that reads them. */
  readonly opening: <T>(principal: Principal, what: { member: string; conversation: string; act: 'notes.opened' }, work: (opened: (tx: Tx, citizen: string) => Promise<void>) => Promise<T>) => Promise<T>
  /** Whose a conversation is. */
  readonly parties: (tx: Tx, member: string, conversation: string) => Promise<{ citizen: string; staff: string | null } | undefined>
}

/** Journal notes: about the citizen, by the counsellor. */
export function createJournal(deps: JournalDeps) {
  const handlers: Handlers<'listNotes' | 'writeNote'> = { listNotes: listNotes(deps), writeNote: writeNote(deps) }
  return { handlers, write: (tx: Tx, note: NewNote) => write(deps, tx, note) }
}
