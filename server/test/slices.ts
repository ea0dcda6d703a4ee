/** Checked by the compiler alone: slices of the database keep to their tables, and readers do not write. */
import type { Reader, Tx, Writer } from '../src/platform/database/index.ts'
import { sql } from 'kysely'
export async function slices(tx: Tx, r: Reader<'members.theme'>) {
  const a: Reader<'members.theme'> = tx
  const b: Writer<'members.theme' | 'journal.note'> = tx
  const c: Reader<'members.theme'> = b
  await a.selectFrom('members.theme').select(['member_id']).execute()
  await c.selectFrom('members.theme as t').select(['t.member_id']).execute()
  await b.selectFrom('members.theme as t').innerJoin('journal.note as n', 'n.member_id', 't.member_id').select(['t.member_id']).execute()
  await sql`select 1`.execute(b)
  // @ts-expect-error another table
  await a.selectFrom('journal.note').execute()
  // @ts-expect-error a reader does not write
  await a.deleteFrom('members.theme').execute()
  // @ts-expect-error a reader is no writer
  const d: Writer<'members.theme'> = a
  // @ts-expect-error another slice
  const e: Reader<'journal.note'> = r
  // @ts-expect-error no raw SQL
  await sql`select 1`.execute(a)
  return [d, e]
}
