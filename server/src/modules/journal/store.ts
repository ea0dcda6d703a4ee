import type { Selectable } from 'kysely'
import type { Reader, Tables, Writer } from '../../platform/database/index.ts'

export type NoteRow = Selectable<Tables['journal.note']>

/** False when the id is known. */
export async function insertNote(tx: Writer<'journal.note'>, note: Omit<NoteRow, 'sealed_version'>): Promise<boolean> {
  const inserted = await tx.insertInto('journal.note').values(note).onConflict((conflict) => conflict.columns(['member_id', 'id']).doNothing()).returning('id').executeTakeFirst()
  return inserted !== undefined
}

export const readNote = (tx: Reader<'journal.note'>, member: string, id: string): Promise<NoteRow | undefined> =>
  tx.selectFrom('journal.note').selectAll().where('member_id', '=', member).where('id', '=', id).executeTakeFirst()

export const readNotes = (tx: Reader<'journal.note'>, member: string, conversation: string): Promise<NoteRow[]> =>
  tx.selectFrom('journal.note').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).orderBy('at').orderBy('id').limit(200).execute()
