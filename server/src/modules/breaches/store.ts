import { type Selectable, sql } from 'kysely'
import type { Reader, Tables, Writer } from '../../platform/database/index.ts'

type Names = 'breaches.breach' | 'breaches.line' | 'breaches.affected'
type Reads = Reader<Names>
type Writes = Writer<Names>
export type BreachRow = Selectable<Tables['breaches.breach']>
export type LineRow = Selectable<Tables['breaches.line']>
export type AffectedRow = Selectable<Tables['breaches.affected']>
export type Kind = 'amended' | 'closed' | 'seen' | 'acknowledged' | 'assessed'

/* Breaches */

/** False when the id, or the record at that member, is known. */
export async function insertBreach(tx: Writes, row: Pick<BreachRow, 'member_id' | 'id' | 'record_id' | 'recorded_at' | 'recorded_by' | 'facts'>): Promise<boolean> {
  return (await tx.insertInto('breaches.breach').values(row).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()) !== undefined
}

/** Newest first. */
export const readBreaches = (tx: Reads, member: string): Promise<BreachRow[]> =>
  tx.selectFrom('breaches.breach').selectAll().where('member_id', '=', member).orderBy('recorded_at', 'desc').orderBy('id', 'desc').execute()

export const readBreach = (tx: Reads, member: string, id: string): Promise<BreachRow | undefined> =>
  tx.selectFrom('breaches.breach').selectAll().where('member_id', '=', member).where('id', '=', id).executeTakeFirst()

/** What a record of the operator's is at these members. */
export const readParts = (tx: Reads, members: readonly string[], records: readonly string[]): Promise<BreachRow[]> =>
  members.length === 0 || records.length === 0 ? Promise.resolve([]) : tx.selectFrom('breaches.breach').selectAll().where('member_id', 'in', [...members]).where('record_id', 'in', [...records]).execute()

/** How many of these breaches are told to, or seen by, people who are here, by breach. */
export async function countAffected(tx: Reads, members: readonly string[], breaches: readonly string[]): Promise<ReadonlyMap<string, { here: number; seen: number }>> {
  if (members.length === 0 || breaches.length === 0) return new Map()
  const rows = await tx.selectFrom('breaches.affected').select(({ fn }) => ['breach_id', fn.countAll<number>().as('here'), fn.count<number>('seen_at').as('seen')])
    .where('member_id', 'in', [...members]).where('breach_id', 'in', [...breaches]).groupBy('breach_id').execute()
  return new Map(rows.map(({ breach_id, here, seen }) => [breach_id, { here: Number(here), seen: Number(seen) }]))
}

/** How far the search is; false when the breach is gone. */
export async function changeSearch(tx: Writes, member: string, id: string, to: Partial<Pick<BreachRow, 'searched_at' | 'looked' | 'of_all' | 'affected' | 'gone'>>): Promise<boolean> {
  return (await tx.updateTable('breaches.breach').set(to).where('member_id', '=', member).where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}

export const readUnsearched = async (tx: Reads, member: string): Promise<string[]> =>
  (await tx.selectFrom('breaches.breach').select('id').where('member_id', '=', member).where('searched_at', 'is', null).orderBy('id').execute()).map(({ id }) => id)

/* Lines */

/** False when there is one of that id, or of a kind that is there once. */
export async function insertLine(tx: Writes, row: LineRow): Promise<boolean> {
  return (await tx.insertInto('breaches.line').values(row).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()) !== undefined
}

/** Oldest first. */
export const readLines = (tx: Reads, members: readonly string[], breaches: readonly string[]): Promise<LineRow[]> =>
  members.length === 0 || breaches.length === 0 ? Promise.resolve([])
    : tx.selectFrom('breaches.line').selectAll().where('member_id', 'in', [...members]).where('breach_id', 'in', [...breaches]).orderBy('at').orderBy('id').execute()

export const readLine = (tx: Reads, member: string, id: string): Promise<LineRow | undefined> =>
  tx.selectFrom('breaches.line').selectAll().where('member_id', '=', member).where('id', '=', id).executeTakeFirst()

/** What is open at a member, by breach: when it was told, and whether it was acknowledged and assessed. */
export async function readOpen(tx: Writes, member: string): Promise<{ recorded_at: Date; acknowledged: boolean; assessed: boolean }[]> {
  const has = (kind: Kind) => sql<boolean>`exists (select from breaches.line as l where l.member_id = b.member_id and l.breach_id = b.id and l.kind = ${kind})`
  return await tx.selectFrom('breaches.breach as b').select(['b.recorded_at', has('acknowledged').as('acknowledged'), has('assessed').as('assessed')]).where('b.member_id', '=', member).execute()
}

/* Those concerned */

export async function insertAffected(tx: Writes, rows: readonly Omit<AffectedRow, 'seen_at'>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('breaches.affected').values([...rows]).onConflict((conflict) => conflict.doNothing()).execute()
}

/** For who was erased while they were being found. */
export async function dropAffected(tx: Writes, member: string, citizens: readonly string[]): Promise<void> {
  if (citizens.length > 0) await tx.deleteFrom('breaches.affected').where('member_id', '=', member).where('citizen_id', 'in', [...citizens]).execute()
}

/** In the order of the ids of the rows, after one. */
export function readAffected(tx: Reads, member: string, breach: string, after: string | undefined, limit: number): Promise<AffectedRow[]> {
  const query = tx.selectFrom('breaches.affected').selectAll().where('member_id', '=', member).where('breach_id', '=', breach)
  return (after === undefined ? query : query.where('id', '>', after)).orderBy('id').limit(limit).execute()
}

export const readOfCitizen = (tx: Reads, member: string, citizen: string): Promise<AffectedRow[]> =>
  tx.selectFrom('breaches.affected').selectAll().where('member_id', '=', member).where('citizen_id', '=', citizen).orderBy('found_at', 'desc').execute()

export async function seeAffected(tx: Writes, member: string, breach: string, citizen: string, at: Date): Promise<void> {
  await tx.updateTable('breaches.affected').set({ seen_at: at }).where('member_id', '=', member).where('breach_id', '=', breach).where('citizen_id', '=', citizen).execute()
}
