import type { Selectable } from 'kysely'
import type { Reader, Tables, Writer } from '../../../platform/database/index.ts'

export type ContactRow = Selectable<Tables['journal.contact']>

/** One's own; locked until the transaction ends where it is to be changed. */
export const readOwn = (tx: Reader<'journal.contact'>, member: string, author: string, id: string, lock = false): Promise<ContactRow | undefined> => {
  const query = tx.selectFrom('journal.contact').selectAll().where('member_id', '=', member).where('id', '=', id).where('author_id', '=', author)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export const readContact = (tx: Reader<'journal.contact'>, member: string, id: string): Promise<ContactRow | undefined> =>
  tx.selectFrom('journal.contact').selectAll().where('member_id', '=', member).where('id', '=', id).executeTakeFirst()

/** One's own, and those about these conversations; the latest first. */
export const listContacts = (tx: Reader<'journal.contact'>, member: string, author: string, conversations: readonly string[], before: Date | null, limit: number): Promise<ContactRow[]> => {
  const query = tx.selectFrom('journal.contact').selectAll().where('member_id', '=', member).where((where) => where.or([
    where.and([where('author_id', '=', author), where('conversation_id', 'is', null)]), ...(conversations.length > 0 ? [where('conversation_id', 'in', [...conversations])] : []),
  ]))
  return (before ? query.where('at', '<', before) : query).orderBy('at', 'desc').orderBy('id').limit(limit).execute()
}

/** Which conversations' citizens there are any about. */
export const readConnected = async (tx: Reader<'journal.contact'>, member: string): Promise<string[]> =>
  (await tx.selectFrom('journal.contact').select('conversation_id').distinct().where('member_id', '=', member).where('conversation_id', 'is not', null).execute()).map(({ conversation_id }) => conversation_id!)

/** Finished ones of a time. */
export const readFinished = (tx: Reader<'journal.contact'>, member: string, from: Date, to: Date): Promise<ContactRow[]> =>
  tx.selectFrom('journal.contact').selectAll().where('member_id', '=', member).where('locked_at', 'is not', null).where('at', '>=', from).where('at', '<', to).execute()

/** Removes what is about somebody with a conversation; the ids of it, whose keys are destroyed after the commit. */
export const deleteConnected = async (tx: Writer<'journal.contact'>, member: string, citizen: string): Promise<string[]> =>
  (await tx.deleteFrom('journal.contact').where('member_id', '=', member).where('citizen_id', '=', citizen).where('conversation_id', 'is not', null).returning('id').execute()).map(({ id }) => id)

/** False when the id is known. */
export const insertContact = async (tx: Writer<'journal.contact'>, row: ContactRow): Promise<boolean> =>
  (await tx.insertInto('journal.contact').values(row).onConflict((conflict) => conflict.columns(['member_id', 'id']).doNothing()).returning('id').executeTakeFirst()) !== undefined

/** The row is locked. */
export async function putContact(tx: Writer<'journal.contact'>, { member_id, id, at, locked_at, sealed_version, body }: ContactRow): Promise<void> {
  await tx.updateTable('journal.contact').set({ at, locked_at, sealed_version, body }).where('member_id', '=', member_id).where('id', '=', id).execute()
}

