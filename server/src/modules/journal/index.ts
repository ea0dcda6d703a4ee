import type { JournalRole } from '@socialspace/contract/journal'
import type { Both, Contact, Language } from '@socialspace/contract/shapes'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Handlers, Principal } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { recordWriter } from './closing.ts'
import { countedContacts } from './contacts/counts.ts'
import { deleteConnected } from './contacts/store.ts'
import type { NoteDeps } from './note.ts'
import { addAddendum } from './operations/addAddendum.ts'
import { listContacts } from './operations/listContacts.ts'
import { readContact } from './operations/readContact.ts'
import { removeContact } from './operations/removeContact.ts'
import { saveContact } from './operations/saveContact.ts'
import { correctNote } from './operations/correctNote.ts'
import { listRecordDrafts } from './operations/listRecordDrafts.ts'
import { listForms } from './operations/listForms.ts'
import { listJournals } from './operations/listJournals.ts'
import { listNotes } from './operations/listNotes.ts'
import { readRecordDraft } from './operations/readRecordDraft.ts'
import { readJournalSettings } from './operations/readJournalSettings.ts'
import { removeRecordDraft } from './operations/removeRecordDraft.ts'
import { saveRecordDraft } from './operations/saveRecordDraft.ts'
import { saveForm } from './operations/saveForm.ts'
import { saveJournalSettings } from './operations/saveJournalSettings.ts'
import { writeNote } from './operations/writeNote.ts'
import type { PresentDeps } from './present.ts'

export { data } from './data.ts'

/** Whose the data is, as a yes is given to it. */
export interface Controller { readonly id: string; readonly slug: string; readonly name: string; readonly contact: Contact }

export interface JournalDeps extends NoteDeps, Pick<PresentDeps, 'signedActs'> {
  readonly database: Database
  readonly vault: Vault
  readonly record: RecordAct
  /** Refuses what is no theme of the member's. @throws Refusal invalid_input */
  readonly mustBeThemes: (member: string, themes: readonly string[]) => Promise<void>
  /** The ids of the member's services. */
  readonly services: (member: string) => Promise<readonly string[]>
  /** A profile with nothing in it, for somebody who gave no name. */
  readonly createCitizen: (tx: Tx, member: string) => Promise<string>
  /** Destroys the keys of a person or of some contacts, and then removes the rows. */
  readonly erase: (member: string, what: { citizens: readonly string[] } | { table: 'journal.contact'; ids: readonly string[] }) => Promise<void>
  /** Has it written down that notes were read, in the transaction that reads them. */
  readonly opening: <T>(principal: Principal, what: { member: string; conversation: string; act: 'notes.opened'; role: JournalRole }, work: (opened: (tx: Tx, citizen: string) => Promise<void>) => Promise<T>) => Promise<T>
  /** Whose a conversation is, and how it stands. */
  readonly parties: (tx: Tx, member: string, conversation: string) => Promise<{ citizen: string; staff: string | null; state: string; test: boolean; since: Date | null } | undefined>
  /** Those of these conversations that somebody has now, and since when they may know of each; null: all of it. */
  readonly heldBy: (tx: Tx, member: string, staff: string, conversations: readonly string[]) => Promise<ReadonlyMap<string, Date | null>>
  readonly member: (by: { id: string }) => Promise<Controller>
  /** The words that a citizen agrees to before a talk is written down. */
  readonly contactText: (member: Controller) => { version: string; text: Both }
  /** Writes down the yes that was said to a counsellor. @throws Refusal text_changed */
  readonly giveConsent: (tx: Tx, giving: { member: Controller; citizen: string; version: string; language: Language; takenBy: string }) => Promise<void>
  /** What colleagues call a member of staff. */
  readonly nameOf: (staff: string) => Promise<string>
}

/** Journal notes: about the citizen, by the counsellor; free or by a form of the member's, signed, and locked after some days. */
export function createJournal(deps: JournalDeps) {
  const handlers: Handlers<'listForms' | 'listJournals' | 'listNotes' | 'writeNote' | 'correctNote' | 'addAddendum' | 'readJournalSettings' | 'saveJournalSettings' | 'saveForm' | 'readRecordDraft' | 'saveRecordDraft' | 'removeRecordDraft' | 'listRecordDrafts' | 'listContacts' | 'readContact' | 'removeContact' | 'saveContact'> = {
    listContacts: listContacts(deps), readContact: readContact(deps), removeContact: removeContact(deps), saveContact: saveContact(deps),
    listForms: listForms(deps), listJournals: listJournals(deps), listNotes: listNotes(deps), writeNote: writeNote(deps), correctNote: correctNote(deps), addAddendum: addAddendum(deps),
    readJournalSettings: readJournalSettings(deps), saveJournalSettings: saveJournalSettings(deps), saveForm: saveForm(deps),
    readRecordDraft: readRecordDraft(deps), saveRecordDraft: saveRecordDraft(deps), removeRecordDraft: removeRecordDraft(deps), listRecordDrafts: listRecordDrafts(deps),
  }
  return {
    handlers,
    /** The door for closing a conversation with its contact record. */
    records: (named: Parameters<typeof recordWriter>[1]) => recordWriter(deps, named),
    /** When and by which channel contacts were that were no chats: for counting. */
    counted: (tx: Tx, member: string, from: Date, to: Date) => countedContacts(deps.vault, tx, member, from, to),
    /** The yes to being written about was taken back: what rested on it goes. @returns what is to be done after the commit */
    async forgetContacts(tx: Tx, member: string, citizen: string): Promise<() => void> {
      const ids = await deleteConnected(tx, member, citizen)
      for (const id of ids) await deps.record(tx, { member, act: 'contact.removed', actor: 'service', actorId: null, object: 'contact', objectId: id, citizen })
      return () => { for (const id of ids) deps.vault.eraseUnit(member, id) }
    },
  }
}
