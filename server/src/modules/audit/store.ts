import { type Insertable, type Selectable, sql } from 'kysely'
import type { Reader, Tables, Writer } from '../../platform/database/index.ts'
import type { Node, Place } from './tree.ts'

export type EntryRow = Selectable<Tables['audit.entry']>
export type NewEntry = Insertable<Tables['audit.entry']> & Omit<EntryRow, 'place'>
type Reads = Reader<'audit.entry' | 'audit.node' | 'audit.checkpoint'>
type Writes = Writer<'audit.entry' | 'audit.node' | 'audit.checkpoint'>

/* Entries */

export async function insertEntries(tx: Writer<'audit.entry'>, rows: readonly NewEntry[]): Promise<void> {
  await tx.insertInto('audit.entry').values([...rows]).execute()
}

export interface Wanted { readonly before?: string | undefined; readonly act?: string | undefined; readonly actor?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined; readonly limit: number }

/** Newest first; ids rise with time (UUID version 7), so that a moment is a place among them. */
export function readEntries(tx: Reader<'audit.entry'>, member: string, { before, act, actor, from, to, limit }: Wanted): Promise<EntryRow[]> {
  let query = tx.selectFrom('audit.entry').selectAll().where('member_id', '=', member)
  if (before !== undefined) query = query.where('id', '<', before)
  if (act !== undefined) query = query.where('act', '=', act)
  if (actor !== undefined) query = query.where('actor_id', '=', actor)
  if (from !== undefined) query = query.where('id', '>=', firstId(from))
  if (to !== undefined) query = query.where('id', '<', firstId(to))
  return query.orderBy('id', 'desc').limit(limit).execute()
}

/** The least UUID version 7 of a moment (RFC 9562 §5.7). */
function firstId(at: string): string {
  const hex = Math.max(0, new Date(at).getTime()).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

/** Those that concern a citizen, newest first. */
export const readEntriesAbout = (tx: Reader<'audit.entry'>, member: string, mac: Buffer, { before, limit }: { before?: string | undefined; limit: number }): Promise<EntryRow[]> => {
  const query = tx.selectFrom('audit.entry').selectAll().where('member_id', '=', member).where('citizen_mac', '=', mac)
  return (before === undefined ? query : query.where('id', '<', before)).orderBy('id', 'desc').limit(limit).execute()
}

/** Which of these objects an act that concerns a citizen has. */
export const readObjectMacs = async (tx: Reader<'audit.entry'>, member: string, citizen: Buffer, act: string, macs: readonly Buffer[]): Promise<Buffer[]> =>
  macs.length === 0 ? [] : (await tx.selectFrom('audit.entry').select('object_mac').where('member_id', '=', member).where('citizen_mac', '=', citizen).where('act', '=', act).where('object_mac', 'in', macs).execute()).map(({ object_mac }) => object_mac!)

/** Acts by one member of staff, by any, or by anybody, in a window of time, its ends included. */
interface Window { readonly by: { readonly staff: string } | 'staff' | 'anybody'; readonly from: Date; readonly to: Date }

function within(tx: Reader<'audit.entry'>, member: string, { by, from, to }: Window) {
  const query = tx.selectFrom('audit.entry').where('member_id', '=', member).where('at', '>=', from).where('at', '<=', to)
  if (by === 'anybody') return query
  return by === 'staff' ? query.where('actor', '=', 'staff') : query.where('actor_id', '=', by.staff)
}

/** The macs of the citizens whom such acts concern; nobody is behind the citizen of a practice conversation. */
export const readMacsOf = async (tx: Reader<'audit.entry'>, member: string, window: Window): Promise<Buffer[]> =>
  (await within(tx, member, window).select('citizen_mac').distinct().where('citizen_mac', 'is not', null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('audit.entry as began').select('began.id').where('began.member_id', '=', member).where('began.act', '=', 'practice.started').whereRef('began.citizen_mac', '=', 'audit.entry.citizen_mac')))).execute()).map(({ citizen_mac }) => citizen_mac!)

/** Such acts that concern one of them. */
export const readTouches = (tx: Reader<'audit.entry'>, member: string, mac: Buffer, window: Window, most: number) =>
  within(tx, member, window).select(['id', 'at', 'object_mac']).where('citizen_mac', '=', mac).orderBy('at').limit(most).execute()

/** What a member of staff did, and what was done to their own account, newest first. */
export const readEntriesOfStaff = (tx: Reader<'audit.entry'>, member: string, staff: string, { before, limit }: { before?: string | undefined; limit: number }): Promise<EntryRow[]> => {
  const query = tx.selectFrom('audit.entry').selectAll().where('member_id', '=', member).where((of) => of.or([of('actor_id', '=', staff), of('object_id', '=', staff)]))
  return (before === undefined ? query : query.where('id', '<', before)).orderBy('id', 'desc').limit(limit).execute()
}

/* The tree */

/** Whether this transaction is the one that puts entries into the member's tree; no other is, in any process, until it ends. */
export async function lockTree(tx: Writes, member: string): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${`acts ${member}`}, 0)) as got`.execute(tx)
  return rows[0]!.got
}

/** Those that have no place yet, in the order of their ids. */
export const readPending = (tx: Reads, member: string, limit: number): Promise<EntryRow[]> =>
  tx.selectFrom('audit.entry').selectAll().where('member_id', '=', member).where('place', 'is', null).orderBy('id').limit(limit).execute()

/** Gives entries their places, one after another from `first` on. */
export async function placeEntries(tx: Writes, member: string, ids: readonly string[], first: number): Promise<void> {
  await sql`update audit.entry as entry set place = ${first}::bigint + given.nth - 1 from unnest(${[...ids]}::uuid[]) with ordinality as given (id, nth)
    where entry.member_id = ${member} and entry.id = given.id`.execute(tx)
}

export async function insertNodes(tx: Writes, member: string, nodes: readonly Node[]): Promise<void> {
  await tx.insertInto('audit.node').values(nodes.map((node) => ({ member_id: member, ...node }))).execute()
}

/** Nodes of the tree, in the order asked. @throws when one is not there. */
export async function readNodes(tx: Reads, member: string, places: readonly Place[]): Promise<Node[]> {
  if (places.length === 0) return []
  const rows = await tx.selectFrom('audit.node').select(['level', 'place', 'hash']).where('member_id', '=', member)
    .where((of) => of.or(places.map(({ level, place }) => of.and([of('level', '=', level), of('place', '=', place)])))).execute()
  const found = new Map(rows.map((row) => [`${row.level}:${row.place}`, row]))
  return places.map(({ level, place }) => {
    const node = found.get(`${level}:${place}`)
    if (!node) throw new Error('the tree of the log of acts has a hole')
    return node
  })
}

/** The leaves from a place on, each with its entry while that is there. */
export function readLeaves(tx: Reads, member: string, from: number, limit: number) {
  return tx.selectFrom('audit.node as leaf').select(['leaf.place', 'leaf.hash']).where('leaf.member_id', '=', member).where('leaf.level', '=', 0)
    .where('leaf.place', '>=', from).orderBy('leaf.place').limit(limit).execute()
}
export const readPlaced = (tx: Reads, member: string, from: number, upTo: number): Promise<EntryRow[]> =>
  tx.selectFrom('audit.entry').selectAll().where('member_id', '=', member).where('place', '>=', from).where('place', '<=', upTo).execute()

/* Checkpoints */

type CheckpointRow = Pick<Selectable<Tables['audit.checkpoint']>, 'size' | 'note'>

export const readLatest = (tx: Reads, member: string): Promise<CheckpointRow | undefined> =>
  tx.selectFrom('audit.checkpoint').select(['size', 'note']).where('member_id', '=', member).orderBy('size', 'desc').limit(1).executeTakeFirst()

/** The last of each day, oldest first, of logs longer than `after`. */
export const readCheckpoints = (tx: Reads, member: string, after: number, limit: number): Promise<CheckpointRow[]> =>
  tx.selectFrom('audit.checkpoint').select(['size', 'note']).where('member_id', '=', member).where('size', '>', after).orderBy('size').limit(limit).execute()

export async function keepCheckpoint(tx: Writes, row: Selectable<Tables['audit.checkpoint']>): Promise<void> {
  await tx.insertInto('audit.checkpoint').values(row).onConflict((conflict) => conflict.columns(['member_id', 'day']).doUpdateSet({ size: row.size, note: row.note })).execute()
}

/* From before there was a tree */

/** Takes what is there out, so many at a time: whoever else is doing so takes others. */
export async function takeOldActs(tx: Writer<'audit.act'>, member: string, limit: number): Promise<Selectable<Tables['audit.act']>[]> {
  const { rows } = await sql<Selectable<Tables['audit.act']>>`delete from audit.act where member_id = ${member} and id in (
    select id from audit.act where member_id = ${member} order by id limit ${limit}) returning *`.execute(tx)
  return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}
