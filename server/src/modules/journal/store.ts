import type { FormField } from '@socialspace/contract/forms'
import type { JournalRules } from '@socialspace/contract/journal'
import type { Both } from '@socialspace/contract/shapes'
import { type Selectable, sql } from 'kysely'
import type { Reader, Tables, Writer } from '../../platform/database/index.ts'

/* Notes */

export type NoteRow = Selectable<Tables['journal.note']>

/** False when the id is known. */
export async function insertNote(tx: Writer<'journal.note'>, note: Omit<NoteRow, 'sealed_version'>): Promise<boolean> {
  const inserted = await tx.insertInto('journal.note').values(note).onConflict((conflict) => conflict.columns(['member_id', 'id']).doNothing()).returning('id').executeTakeFirst()
  return inserted !== undefined
}

export const readNote = (tx: Reader<'journal.note'>, member: string, id: string): Promise<NoteRow | undefined> =>
  tx.selectFrom('journal.note').selectAll().where('member_id', '=', member).where('id', '=', id).executeTakeFirst()

/** A note of the conversation, locked until the transaction ends: who comes at the same time sees what became of it. */
export const takeNote = (tx: Writer<'journal.note'>, member: string, conversation: string, id: string): Promise<NoteRow | undefined> =>
  tx.selectFrom('journal.note').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).where('id', '=', id).forUpdate().executeTakeFirst()

export const readNotes = (tx: Reader<'journal.note'>, member: string, conversation: string): Promise<NoteRow[]> =>
  tx.selectFrom('journal.note').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).orderBy('at').orderBy('id').limit(200).execute()

/** Conversations with notes: how many, and when the latest was written; the latest first. */
export async function readJournals(tx: Reader<'journal.note'>, member: string, before: Date | null, limit: number): Promise<{ conversation: string; notes: number; latest: Date }[]> {
  const query = tx.selectFrom('journal.note').select(['conversation_id as conversation', (of) => of.fn.countAll<string>().as('notes'), (of) => of.fn.max('at').as('latest')]).where('member_id', '=', member).groupBy('conversation_id')
  const rows = await (before === null ? query : query.having((of) => of.fn.max('at'), '<', before)).orderBy('latest', 'desc').orderBy('conversation_id').limit(limit).execute()
  return rows.map(({ conversation, notes, latest }) => ({ conversation, notes: Number(notes), latest }))
}

/** Puts what was sealed anew in the place of what was there; the row is locked. */
export async function putNote(tx: Writer<'journal.note'>, { member_id, id, ...values }: Pick<NoteRow, 'member_id' | 'id' | 'sealed_version' | 'body' | 'themes' | 'form' | 'signed_as' | 'addenda' | 'signed_at'>): Promise<void> {
  await tx.updateTable('journal.note').set(values).where('member_id', '=', member_id).where('id', '=', id).execute()
}

/* Forms and rules */

export interface StoredForm { readonly id: string; readonly version: number; readonly name: Both; readonly active: boolean; readonly fields: FormField[] }
const formColumns = ['id', 'version', 'name', 'active', 'fields'] as const

/** Each form in its newest version, the oldest form first. */
export async function readForms(tx: Reader<'journal.form'>, member: string): Promise<StoredForm[]> {
  const rows = await tx.selectFrom('journal.form').select(formColumns).distinctOn('id').where('member_id', '=', member).orderBy('id').orderBy('version', 'desc').execute() as unknown as StoredForm[]
  const made = new Map((await tx.selectFrom('journal.form').select(['id', 'saved_at']).where('member_id', '=', member).where('version', '=', 1).execute()).map(({ id, saved_at }) => [id, saved_at.getTime()]))
  return rows.toSorted((one, other) => (made.get(one.id) ?? 0) - (made.get(other.id) ?? 0))
}

export const readForm = async (tx: Reader<'journal.form'>, member: string, id: string, version: number): Promise<StoredForm | undefined> =>
  await tx.selectFrom('journal.form').select(formColumns).where('member_id', '=', member).where('id', '=', id).where('version', '=', version).executeTakeFirst() as unknown as StoredForm | undefined

export const newestVersion = async (tx: Reader<'journal.form'>, member: string, id: string): Promise<number> =>
  (await tx.selectFrom('journal.form').select('version').where('member_id', '=', member).where('id', '=', id).orderBy('version', 'desc').limit(1).executeTakeFirst())?.version ?? 0

/** False when that version is there already: somebody else was first. */
export async function insertForm(tx: Writer<'journal.form'>, member: string, { id, version, name, active, fields }: StoredForm, at: Date): Promise<boolean> {
  const inserted = await tx.insertInto('journal.form').values({ member_id: member, id, version, name: JSON.stringify(name), active, fields: JSON.stringify(fields), saved_at: at })
    .onConflict((conflict) => conflict.columns(['member_id', 'id', 'version']).doNothing()).returning('id').executeTakeFirst()
  return inserted !== undefined
}

export async function readRules(tx: Reader<'journal.rules'>, member: string): Promise<(JournalRules & { etag: number }) | undefined> {
  const row = await tx.selectFrom('journal.rules').selectAll().where('member_id', '=', member).executeTakeFirst()
  return row && { correctDays: row.correct_days, readers: row.readers as JournalRules['readers'], confidential: row.confidential as JournalRules['confidential'], etag: row.etag }
}

/** False when somebody else has changed them since. */
export async function putRules(tx: Writer<'journal.rules'>, member: string, { correctDays, readers, confidential }: JournalRules, etag: number): Promise<boolean> {
  const values = { correct_days: correctDays, readers: JSON.stringify(readers), confidential: JSON.stringify(confidential) }
  const changed = etag === 0
    ? await tx.insertInto('journal.rules').values({ member_id: member, ...values, etag: 1 }).onConflict((conflict) => conflict.doNothing()).returning('etag').executeTakeFirst()
    : await tx.updateTable('journal.rules').set({ ...values, etag: sql<number>`etag + 1` }).where('member_id', '=', member).where('etag', '=', etag).returning('etag').executeTakeFirst()
  return changed !== undefined
}

/* Contact records that are not finished */

export type DraftRow = Selectable<Tables['journal.draft']>

export const readDraft = (tx: Reader<'journal.draft'>, member: string, conversation: string, author: string): Promise<DraftRow | undefined> =>
  tx.selectFrom('journal.draft').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).where('author_id', '=', author).executeTakeFirst()

export const readDrafts = (tx: Reader<'journal.draft'>, member: string, author: string): Promise<Pick<DraftRow, 'conversation_id' | 'at'>[]> =>
  tx.selectFrom('journal.draft').select(['conversation_id', 'at']).where('member_id', '=', member).where('author_id', '=', author).orderBy('at', 'desc').limit(200).execute()

/** False when there is one already. */
export async function insertDraft(tx: Writer<'journal.draft'>, row: Omit<DraftRow, 'sealed_version'>): Promise<boolean> {
  return (await tx.insertInto('journal.draft').values(row).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()) !== undefined
}

/** False when somebody else has changed it since. */
export async function putDraft(tx: Writer<'journal.draft'>, { member_id, id, sealed_version, at, body }: Pick<DraftRow, 'member_id' | 'id' | 'sealed_version' | 'at' | 'body'>): Promise<boolean> {
  const changed = await tx.updateTable('journal.draft').set({ at, body, sealed_version: sql<number>`sealed_version + 1` })
    .where('member_id', '=', member_id).where('id', '=', id).where('sealed_version', '=', sealed_version - 1).returning('id').executeTakeFirst()
  return changed !== undefined
}

/** The ids of what was there. */
export const removeDraft = async (tx: Writer<'journal.draft'>, member: string, conversation: string, author: string): Promise<string[]> =>
  (await tx.deleteFrom('journal.draft').where('member_id', '=', member).where('conversation_id', '=', conversation).where('author_id', '=', author).returning('id').execute()).map(({ id }) => id)
