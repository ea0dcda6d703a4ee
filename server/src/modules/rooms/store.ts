import type { Both } from '@socialspace/contract/shapes'
import type { RoomState } from '@socialspace/contract/rooms'
import { type Selectable, sql } from 'kysely'
import type { Reader, Tables, Writer } from '../../platform/database/index.ts'
import type { Sealed } from '../../platform/vault/index.ts'

type Names = 'rooms.room' | 'rooms.staff' | 'rooms.participant' | 'rooms.post' | 'rooms.citizen_post' | 'rooms.staff_post'
type Reads = Reader<Names>
type Writes = Writer<Names>
export type RoomRow = Omit<Selectable<Tables['rooms.room']>, 'name' | 'description' | 'state' | 'kind'> & { name: Both; description: Both; state: RoomState; kind: 'group' | 'team' | 'direct' }
export type StaffRow = Selectable<Tables['rooms.staff']>
export type Standing = 'in' | 'muted' | 'left' | 'removed'
export type ParticipantRow = Omit<Selectable<Tables['rooms.participant']>, 'state'> & { state: Standing }
export type CitizenPostRow = Selectable<Tables['rooms.citizen_post']>
export type StaffPostRow = Selectable<Tables['rooms.staff_post']>
export type PostRow = Omit<Selectable<Tables['rooms.post']>, 'event' | 'gone'> & { event: 'opened' | 'paused' | 'resumed' | 'closed' | null; gone: 'author' | 'moderator' | null }
/** A place with the words that are there, if any. */
export interface Said { readonly post: PostRow; readonly citizen: CitizenPostRow | undefined; readonly staff: StaffPostRow | undefined }
export interface Address { readonly member: string; readonly room: string }

/* Rooms */

export async function readRoom(tx: Writes, { member, room }: Address, lock = false): Promise<RoomRow | undefined> {
  const query = tx.selectFrom('rooms.room').selectAll().where('member_id', '=', member).where('id', '=', room)
  return (await (lock ? query.forUpdate() : query).executeTakeFirst()) as RoomRow | undefined
}

/** Locked, in the order of their keys, so that two batches never wait for each other. */
export const lockRooms = async (tx: Writes, members: readonly string[], rooms: readonly string[]): Promise<RoomRow[]> =>
  (await tx.selectFrom('rooms.room').selectAll().where('member_id', 'in', [...members]).where('id', 'in', [...rooms]).orderBy('member_id').orderBy('id').forUpdate().execute()) as unknown as RoomRow[]

export const readRooms = async (tx: Reads, member: string, kinds: readonly RoomRow['kind'][]): Promise<RoomRow[]> =>
  (await tx.selectFrom('rooms.room').selectAll().where('member_id', '=', member).where('kind', 'in', [...kinds]).orderBy('starts_at').orderBy('id').execute()) as unknown as RoomRow[]

/** @returns whether there was none with that id */
export async function insertRoom(tx: Writes, { name, description, ...row }: Pick<RoomRow, 'member_id' | 'id' | 'kind' | 'state' | 'name'> & Partial<RoomRow>): Promise<boolean> {
  const values = { ...row, name: JSON.stringify(name), ...(description && { description: JSON.stringify(description) }) }
  return (await tx.insertInto('rooms.room').values(values).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()) !== undefined
}

type Change = Partial<Pick<RoomRow, 'state' | 'name' | 'description' | 'starts_at' | 'minutes' | 'most' | 'listed' | 'link_hash' | 'door_closed' | 'closed_at' | 'last_number' | 'last_at' | 'service_id' | 'etag'>>
export async function changeRoom(tx: Writes, { member, room }: Address, { name, description, ...change }: Change): Promise<RoomRow> {
  const set = { ...change, ...(name && { name: JSON.stringify(name) }), ...(description && { description: JSON.stringify(description) }) }
  return (await tx.updateTable('rooms.room').set(set).where('member_id', '=', member).where('id', '=', room).returningAll().executeTakeFirstOrThrow()) as unknown as RoomRow
}

/** Groups that should have ended before a time, and have not. */
export const readOverdue = async (tx: Reads, members: readonly string[], before: Date): Promise<{ member_id: string; id: string }[]> =>
  await tx.selectFrom('rooms.room').select(['member_id', 'id']).where('member_id', 'in', [...members]).where('kind', '=', 'group').where('closed_at', 'is', null)
    .where(sql<Date>`starts_at + make_interval(mins => minutes)`, '<', before).execute()

/* Who is in them */

export const readStaff = (tx: Reads, member: string, rooms: readonly string[]): Promise<StaffRow[]> =>
  rooms.length === 0 ? Promise.resolve([]) : tx.selectFrom('rooms.staff').selectAll().where('member_id', '=', member).where('room_id', 'in', [...rooms]).orderBy('id').execute()
export const readParticipants = async (tx: Reads, member: string, rooms: readonly string[]): Promise<ParticipantRow[]> =>
  rooms.length === 0 ? [] : (await tx.selectFrom('rooms.participant').selectAll().where('member_id', '=', member).where('room_id', 'in', [...rooms]).orderBy('joined_at').orderBy('id').execute()) as ParticipantRow[]
export const readParticipationsOf = async (tx: Reads, member: string, citizen: string): Promise<ParticipantRow[]> =>
  (await tx.selectFrom('rooms.participant').selectAll().where('member_id', '=', member).where('citizen_id', '=', citizen).orderBy('joined_at').orderBy('id').execute()) as ParticipantRow[]
/** In which room a participant is. */
export const readParticipant = async (tx: Reads, member: string, id: string): Promise<ParticipantRow | undefined> =>
  (await tx.selectFrom('rooms.participant').selectAll().where('member_id', '=', member).where('id', '=', id).executeTakeFirst()) as ParticipantRow | undefined

export async function putStaff(tx: Writes, row: Omit<StaffRow, 'read'>): Promise<void> {
  await tx.insertInto('rooms.staff').values(row).onConflict((conflict) => conflict.columns(['member_id', 'room_id', 'staff_id']).doUpdateSet({ active: row.active })).execute()
}
/** A high-water mark; whoever has no place in the room yet gets one. */
export async function markRead(tx: Writes, row: Pick<StaffRow, 'member_id' | 'room_id' | 'staff_id' | 'id' | 'read'>): Promise<void> {
  await tx.insertInto('rooms.staff').values(row).onConflict((conflict) => conflict.columns(['member_id', 'room_id', 'staff_id']).doUpdateSet({ read: sql<number>`greatest(staff.read, ${row.read})` })).execute()
}
export async function insertParticipant(tx: Writes, row: ParticipantRow): Promise<void> {
  await tx.insertInto('rooms.participant').values(row).execute()
}
export async function changeParticipant(tx: Writes, member: string, id: string, change: Partial<Pick<ParticipantRow, 'state' | 'called_at' | 'left_muted' | 'alias' | 'sealed_version'>>): Promise<ParticipantRow> {
  return (await tx.updateTable('rooms.participant').set(change).where('member_id', '=', member).where('id', '=', id).returningAll().executeTakeFirstOrThrow()) as ParticipantRow
}
/** Until the transaction ends nobody else makes the room of these two. */
export const oneAtATime = (tx: Writes, what: string) => sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`.execute(tx)
export async function readDirect(tx: Reads, member: string, one: string, other: string): Promise<RoomRow | undefined> {
  const of = (staff: string) => tx.selectFrom('rooms.staff').select('room_id').where('member_id', '=', member).where('staff_id', '=', staff)
  return (await tx.selectFrom('rooms.room').selectAll().where('member_id', '=', member).where('kind', '=', 'direct').where('id', 'in', of(one)).where('id', 'in', of(other)).executeTakeFirst()) as RoomRow | undefined
}

/* What is written */

export async function readSaid(tx: Reads, { member, room }: Address, { after = 0, before, only, limit, newest = false }: { after?: number; before?: number | undefined; only?: readonly number[]; limit: number; newest?: boolean }): Promise<Said[]> {
  let query = tx.selectFrom('rooms.post').selectAll().where('member_id', '=', member).where('room_id', '=', room).where('number', '>', after)
  if (before !== undefined) query = query.where('number', '<', before)
  if (only) query = query.where('number', 'in', [...only])
  const posts = (await query.orderBy('number', newest ? 'desc' : 'asc').limit(limit).execute()) as PostRow[]
  if (posts.length === 0) return []
  const numbers = posts.map(({ number }) => number)
  const citizens = await tx.selectFrom('rooms.citizen_post').selectAll().where('member_id', '=', member).where('room_id', '=', room).where('number', 'in', numbers).execute()
  const staff = await tx.selectFrom('rooms.staff_post').selectAll().where('member_id', '=', member).where('room_id', '=', room).where('number', 'in', numbers).execute()
  const said = posts.map((post): Said => ({ post, citizen: citizens.find(({ number }) => number === post.number), staff: staff.find(({ number }) => number === post.number) }))
  return newest ? said.toReversed() : said
}
/** Places up to a number where there are no words (any more), or that are hidden: what a screen from before still shows. */
export const readSilent = async (tx: Reads, { member, room }: Address, upTo: number): Promise<number[]> => {
  const words = (table: 'rooms.citizen_post' | 'rooms.staff_post') => tx.selectFrom(table).select('number').where('member_id', '=', member).where('room_id', '=', room)
  const shown = tx.selectFrom('rooms.citizen_post').select('number').where('member_id', '=', member).where('room_id', '=', room).where('hidden', '=', false)
  const rows = await tx.selectFrom('rooms.post').select('number').where('member_id', '=', member).where('room_id', '=', room).where('number', '<=', upTo).where('event', 'is', null)
    .where('number', 'not in', shown).where('number', 'not in', words('rooms.staff_post')).execute()
  return rows.map(({ number }) => number)
}
export const readFirst = async (tx: Reads, { member, room }: Address): Promise<number | undefined> =>
  (await tx.selectFrom('rooms.post').select('number').where('member_id', '=', member).where('room_id', '=', room).orderBy('number').limit(1).executeTakeFirst())?.number
export const readPosts = async (tx: Reads, at: Address, ids: readonly string[]): Promise<PostRow[]> =>
  (await tx.selectFrom('rooms.post').selectAll().where('member_id', '=', at.member).where('room_id', '=', at.room).where('id', 'in', [...ids]).execute()) as PostRow[]
export const readPostsOf = (tx: Reads, member: string, participant: string): Promise<CitizenPostRow[]> =>
  tx.selectFrom('rooms.citizen_post').selectAll().where('member_id', '=', member).where('participant_id', '=', participant).orderBy('number').execute()

export async function insertPosts(tx: Writes, posts: readonly PostRow[], citizens: readonly CitizenPostRow[], staff: readonly StaffPostRow[]): Promise<void> {
  if (posts.length > 0) await tx.insertInto('rooms.post').values([...posts]).execute()
  if (citizens.length > 0) await tx.insertInto('rooms.citizen_post').values([...citizens]).execute()
  if (staff.length > 0) await tx.insertInto('rooms.staff_post').values([...staff]).execute()
}
export async function deleteWords(tx: Writes, { member, room }: Address, number: number, gone: 'author' | 'moderator'): Promise<void> {
  for (const table of ['rooms.citizen_post', 'rooms.staff_post'] as const) await tx.deleteFrom(table).where('member_id', '=', member).where('room_id', '=', room).where('number', '=', number).execute()
  await tx.updateTable('rooms.post').set({ gone }).where('member_id', '=', member).where('room_id', '=', room).where('number', '=', number).execute()
}
export async function deleteWordsOf(tx: Writes, member: string, participant: string): Promise<void> {
  await tx.deleteFrom('rooms.citizen_post').where('member_id', '=', member).where('participant_id', '=', participant).execute()
}
export async function deleteParticipant(tx: Writes, member: string, participant: string): Promise<void> {
  await tx.deleteFrom('rooms.participant').where('member_id', '=', member).where('id', '=', participant).execute()
}
export async function hideWordsOf(tx: Writes, member: string, participant: string, hidden: boolean): Promise<number[]> {
  const rows = await tx.updateTable('rooms.citizen_post').set({ hidden }).where('member_id', '=', member).where('participant_id', '=', participant).returning('number').execute()
  return rows.map(({ number }) => number)
}
export async function putWords(tx: Writes, { member_id, room_id, number }: CitizenPostRow, body: Sealed<'rooms.citizen_post.body'>): Promise<void> {
  await tx.updateTable('rooms.citizen_post').set({ body }).where('member_id', '=', member_id).where('room_id', '=', room_id).where('number', '=', number).execute()
}
/** Somebody has left the member: they lead no group there, and are in no room. */
export async function forgetStaff(tx: Writes, member: string, staff: string): Promise<void> {
  await tx.updateTable('rooms.staff').set({ active: false }).where('member_id', '=', member).where('staff_id', '=', staff).execute()
}
/** How a citizen stands in a group, if they were ever in it. */
export const readStanding = async (tx: Reads, { member, room }: Address, citizen: string): Promise<ParticipantRow | undefined> =>
  (await tx.selectFrom('rooms.participant').selectAll().where('member_id', '=', member).where('room_id', '=', room).where('citizen_id', '=', citizen).executeTakeFirst()) as ParticipantRow | undefined
