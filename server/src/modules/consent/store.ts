import { type Selectable, sql } from 'kysely'
import type { Reader, Tables, Writer } from '../../platform/database/index.ts'

export type Line = Selectable<Tables['consent.consent']>
export type ShownText = Selectable<Tables['consent.text']>

/** Whoever writes down what rests on a yes, and whoever takes the yes back, wait for each other here. */
export const oneAtATime = (tx: Writer<'consent.consent'>, member: string, citizen: string) => sql`select pg_advisory_xact_lock(hashtextextended(${`consents ${member} ${citizen}`}, 0))`.execute(tx)

/** Adds a line; false when it withdraws what was withdrawn already. */
export async function insertLine(tx: Writer<'consent.consent'>, line: Line): Promise<boolean> {
  const inserted = await tx.insertInto('consent.consent').values(line).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
  return inserted !== undefined
}

export async function keepText(tx: Writer<'consent.text'>, text: ShownText): Promise<void> {
  await tx.insertInto('consent.text').values(text).onConflict((conflict) => conflict.doNothing()).execute()
}

/** The whole ledger of a person, oldest first; ids rise with time. */
export const readLines = (tx: Reader<'consent.consent'>, member: string, citizen: string): Promise<Line[]> =>
  tx.selectFrom('consent.consent').selectAll().where('member_id', '=', member).where('citizen_id', '=', citizen).orderBy('id').execute()

/** Those of these whose last line of the purpose is a yes. */
export async function readHolders(tx: Reader<'consent.consent'>, member: string, purpose: string, citizens: readonly string[]): Promise<string[]> {
  if (citizens.length === 0) return []
  const last = await tx.selectFrom('consent.consent').select(['citizen_id', 'act']).distinctOn('citizen_id').where('member_id', '=', member).where('purpose', '=', purpose)
    .where('citizen_id', 'in', [...citizens]).orderBy('citizen_id').orderBy('id', 'desc').execute()
  return last.filter(({ act }) => act === 'given').map(({ citizen_id }) => citizen_id)
}

export const readTexts = (tx: Reader<'consent.text'>, member: string, hashes: readonly string[]): Promise<ShownText[]> =>
  hashes.length === 0 ? Promise.resolve([]) : tx.selectFrom('consent.text').selectAll().where('member_id', '=', member).where('hash', 'in', [...hashes]).execute()

/** Lines from before there were receipts. */
export const readWithoutReceipt = (tx: Reader<'consent.consent'>, member: string, limit: number): Promise<Line[]> =>
  tx.selectFrom('consent.consent').selectAll().where('member_id', '=', member).where('receipt', '=', Buffer.alloc(0) as Line['receipt']).limit(limit).execute()

export async function giveReceipt(tx: Writer<'consent.consent'>, member: string, id: string, receipt: Line['receipt']): Promise<void> {
  await tx.updateTable('consent.consent').set({ receipt }).where('member_id', '=', member).where('id', '=', id).execute()
}

export async function deleteLines(tx: Writer<'consent.consent'>, member: string, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('consent.consent').where('member_id', '=', member).where('id', 'in', [...ids]).execute()
}
