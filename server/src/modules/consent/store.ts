import type { Selectable } from 'kysely'
import type { Reader, Tables, Writer } from '../../platform/database/index.ts'

export type Line = Selectable<Tables['consent.consent']>
export type ShownText = Selectable<Tables['consent.text']>

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

export const readTexts = (tx: Reader<'consent.text'>, member: string, hashes: readonly string[]): Promise<ShownText[]> =>
  hashes.length === 0 ? Promise.resolve([]) : tx.selectFrom('consent.text').selectAll().where('member_id', '=', member).where('hash', 'in', [...hashes]).execute()

/** Lines from before there were receipts. */
export const readWithoutReceipt = (tx: Reader<'consent.consent'>, member: string, limit: number): Promise<Line[]> =>
  tx.selectFrom('consent.consent').selectAll().where('member_id', '=', member).where('receipt', '=', Buffer.alloc(0) as Line['receipt']).limit(limit).execute()

export async function giveReceipt(tx: Writer<'consent.consent'>, member: string, id: string, receipt: Line['receipt']): Promise<void> {
  await tx.updateTable('consent.consent').set({ receipt }).where('member_id', '=', member).where('id', '=', id).execute()
}
