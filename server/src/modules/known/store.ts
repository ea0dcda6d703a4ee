import { type Selectable, sql } from 'kysely'
import type { Reader, Tables, Writer } from '../../platform/database/index.ts'

type Names = 'known.profile'
type Reads = Reader<Names>
type Writes = Writer<Names>
export type KnownRow = Selectable<Tables['known.profile']>

export const readKnown = (tx: Reads, member: string, citizen: string): Promise<KnownRow | undefined> =>
  tx.selectFrom('known.profile').selectAll().where('member_id', '=', member).where('citizen_id', '=', citizen).executeTakeFirst()

/** Whoever gives it, opens it or takes it back waits for the others here. The row alone would not do: who waits for one that is given anew would find none. */
export async function lockKnown(tx: Writes, member: string, citizen: string): Promise<KnownRow | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`known ${member} ${citizen}`}, 0))`.execute(tx)
  return await readKnown(tx, member, citizen)
}

/** Which of these citizens have said who they are, and when. */
export async function readKnownAmong(tx: Reads, member: string, citizens: readonly string[]): Promise<Map<string, Date>> {
  if (citizens.length === 0) return new Map()
  const rows = await tx.selectFrom('known.profile').select(['citizen_id', 'given_at']).where('member_id', '=', member).where('citizen_id', 'in', [...new Set(citizens)]).execute()
  return new Map(rows.map(({ citizen_id, given_at }) => [citizen_id, given_at]))
}

/** @returns false when somebody else's window was first */
export async function insertKnown(tx: Writes, row: KnownRow): Promise<boolean> {
  return (await tx.insertInto('known.profile').values(row).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()) !== undefined
}

export async function markOpened(tx: Writes, { member_id, id }: KnownRow, at: Date, by: string): Promise<void> {
  await tx.updateTable('known.profile').set({ opened_at: at, opened_by: by }).where('member_id', '=', member_id).where('id', '=', id).execute()
}

export async function deleteKnown(tx: Writes, { member_id, id }: KnownRow): Promise<void> {
  await tx.deleteFrom('known.profile').where('member_id', '=', member_id).where('id', '=', id).execute()
}
