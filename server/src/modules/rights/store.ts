import { type Selectable, sql } from 'kysely'
import type { TableMap } from '../../platform/datamap/index.ts'
import type { Reader, Tables, Tx, Writer } from '../../platform/database/index.ts'

export type Row = Readonly<Record<string, unknown>>

/** A table without a member is asked with null. The newest `most` rows about a person, whom the subject's column names by id or by mac, in one table of the data map, and how many there are in all. */
export async function rowsAbout(tx: Tx, table: string, map: TableMap, member: string | null, person: string | Buffer, most: number): Promise<{ total: number; rows: Row[] }> {
  if (!map.subject) return { total: 0, rows: [] }
  const own = ownRows(table, map.subject, member, person)
  const total = await countAbout(tx, table, map, member, person)
  const { rows } = await sql<Row>`select ${sql.join(Object.keys(map.columns).map((name) => sql.ref(`t.${name}`)))} from ${own} order by ${newestFirst(map)} desc limit ${most}`.execute(tx)
  return { total, rows }
}

/** How many rows of a table are about a person. */
export async function countAbout(tx: Tx, table: string, { subject }: TableMap, member: string | null, person: string | Buffer): Promise<number> {
  if (!subject) return 0
  return (await sql<{ total: number }>`select count(*)::int as total from ${ownRows(table, subject, member, person)}`.execute(tx)).rows[0]?.total ?? 0
}

const at = (member: string | null) => (member === null ? sql`true` : sql`t.member_id = ${member}`)
const ownRows = (table: string, subject: NonNullable<TableMap['subject']>, member: string | null, person: string | Buffer) =>
  sql`${sql.table(table)} as t where ${at(member)} and ${whose(subject, member, person)}`

function whose(subject: NonNullable<TableMap['subject']>, member: string | null, person: string | Buffer) {
  if (!subject.through) return sql`${sql.ref(`t.${subject.column}`)} = ${person}`
  const { table, by } = subject.through
  return sql`${sql.ref(`t.${by}`)} in (select id from ${sql.table(table)} where member_id = ${member} and ${sql.ref(subject.column)} = ${person})`
}

const timeColumns = ['at', 'given_at', 'started_at', 'uploaded_at', 'received_at', 'created_at']
const newestFirst = (map: TableMap) => sql.ref(`t.${timeColumns.find((name) => name in map.columns) ?? Object.keys(map.columns)[1]!}`)

/** At which of these members any of these columns names a member of staff. */
export async function membersNaming(tx: Tx, members: readonly string[], places: readonly { table: string; column: string }[], staff: string): Promise<string[]> {
  const named = sql.join(places.map(({ table, column }) => sql`exists (select from ${sql.table(table)} as t where t.member_id = one.id and ${sql.ref(`t.${column}`)} = ${staff})`), sql` or `)
  const { rows } = await sql<{ id: string }>`select one.id from unnest(${[...members]}::uuid[]) with ordinality as one (id, nth) where ${named} order by nth`.execute(tx)
  return rows.map(({ id }) => id)
}

/* The extract: rows in the order of their key, a batch at a time */

/** A table's primary key without the member, in its order. */
export async function readKey(tx: Tx, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select a.attname as name from pg_index i cross join unnest(i.indkey::int[]) with ordinality as k(number, place) join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
    where i.indrelid = ${table}::regclass and i.indisprimary order by k.place`.execute(tx)
  return rows.map(({ name }) => name).filter((name) => name !== 'member_id')
}

/** Whose rows are read: those with this value in this column. */
export interface Whose { readonly column: string; readonly is: string }
/** Where a batch ended: the key of its last row, as text, so that no part of it is rounded. */
export type Place = readonly string[]

/** The next `most` rows after a place. */
export async function rowsAfter(tx: Tx, table: string, columns: readonly string[], member: string | null, whose: Whose, key: readonly string[], after: Place | undefined, most: number): Promise<{ rows: Row[]; last: Place | undefined }> {
  const rest = key.filter((name) => name !== whose.column)
  const order = rest.length > 0 ? rest : key.length > 0 ? key : ['member_id']
  const names = sql.join(order.map((name) => sql.ref(`t.${name}`)))
  const { rows } = await sql<Row & { place: Place }>`
    select ${sql.join(columns.map((name) => sql.ref(`t.${name}`)))}, array[${sql.join(order.map((name) => sql`${sql.ref(`t.${name}`)}::text`))}] as place from ${sql.table(table)} as t
    where ${at(member)} and ${sql.ref(`t.${whose.column}`)} = ${whose.is}${after ? sql` and (${names}) > (${sql.join(after)})` : sql``} order by ${names} limit ${most}`.execute(tx)
  return { rows, last: rows.length < most ? undefined : rows.at(-1)!.place }
}

/* Extracts that were asked for */

export type ExtractRow = Selectable<Tables['rights.extract']>
type Asked = Pick<ExtractRow, 'member_id' | 'person_id' | 'session_id'>

/** Of the same person in the same browser, or (null) in any app of theirs. */
const ofSession = (tx: Reader<'rights.extract'>, { member_id, person_id, session_id }: Asked) =>
  tx.selectFrom('rights.extract').where('member_id', '=', member_id).where('person_id', '=', person_id).where('session_id', 'is not distinct from', session_id)

export const readExtract = (tx: Reader<'rights.extract'>, asked: Asked): Promise<ExtractRow | undefined> => ofSession(tx, asked).selectAll().orderBy('id', 'desc').executeTakeFirst()

export async function insertExtract(tx: Writer<'rights.extract'>, row: Omit<ExtractRow, 'started_at' | 'seen_at' | 'ended' | 'done' | 'of_all'>): Promise<void> {
  await tx.insertInto('rights.extract').values(row).execute()
}

/** Uses a link up: at most one of those who come at once gets its row. */
export const startExtract = (tx: Writer<'rights.extract'>, { member_id, person_id, session_id }: Asked, token_hash: Buffer, at: Date): Promise<ExtractRow | undefined> =>
  tx.updateTable('rights.extract').set({ started_at: at, seen_at: at }).where('member_id', '=', member_id).where('person_id', '=', person_id).where('session_id', 'is not distinct from', session_id)
    .where('token_hash', '=', token_hash).where('started_at', 'is', null).where('expires_at', '>', at).returningAll().executeTakeFirst()

/** How far it is; false when the row is gone, and with it the person. */
export async function seeExtract(tx: Writer<'rights.extract'>, member: string, id: string, set: Partial<Pick<ExtractRow, 'seen_at' | 'done' | 'of_all' | 'ended'>>): Promise<boolean> {
  return (await tx.updateTable('rights.extract').set(set).where('member_id', '=', member).where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}

/** Links of the session that nobody opened are void when another is asked for. */
export async function dropUnopened(tx: Writer<'rights.extract'>, { member_id, person_id, session_id }: Asked): Promise<void> {
  await tx.deleteFrom('rights.extract').where('member_id', '=', member_id).where('person_id', '=', person_id).where('session_id', 'is not distinct from', session_id).where('started_at', 'is', null).execute()
}

export async function dropExtractsBefore(tx: Writer<'rights.extract'>, members: readonly string[], before: Date): Promise<void> {
  await tx.deleteFrom('rights.extract').where('member_id', 'in', [...members]).where('asked_at', '<', before).execute()
}

/* Stored only */

type RestrictionRow = Selectable<Tables['rights.restriction']>

/** A withdrawal replaces what the person had asked for; a wish changes nothing where there is a restriction. What is to be erased stays so. */
export async function insertRestrictions(tx: Writer<'rights.restriction'>, rows: readonly RestrictionRow[]): Promise<void> {
  await tx.insertInto('rights.restriction').values([...rows]).onConflict((conflict) => conflict.columns(['member_id', 'id'])
    .doUpdateSet((of) => ({ why: of.ref('excluded.why'), erase: of.fn.coalesce('excluded.erase', 'restriction.erase' as 'rights.restriction.erase') }))
    .where((of) => of.or([of('restriction.why' as 'rights.restriction.why', '=', 'asked'), of('excluded.erase', 'is not', null)]))).execute()
}

export const readRestriction = (tx: Reader<'rights.restriction'>, member: string, citizen: string): Promise<RestrictionRow | undefined> =>
  tx.selectFrom('rights.restriction').selectAll().where('member_id', '=', member).where('id', '=', citizen).executeTakeFirst()

/** What is to be erased, of one person or of all. */
export function readDue(tx: Reader<'rights.restriction'>, member: string, citizen?: string): Promise<RestrictionRow[]> {
  const query = tx.selectFrom('rights.restriction').selectAll().where('member_id', '=', member).where('erase', 'is not', null)
  return (citizen === undefined ? query : query.where('citizen_id', '=', citizen)).execute()
}

export async function deleteRestrictions(tx: Writer<'rights.restriction'>, member: string, citizen: string, id?: string, why?: string): Promise<void> {
  let query = tx.deleteFrom('rights.restriction').where('member_id', '=', member).where('citizen_id', '=', citizen)
  if (id !== undefined) query = query.where('id', '=', id)
  if (why !== undefined) query = query.where('why', '=', why).where('erase', 'is', null)
  await query.execute()
}

/* Confidentiality */

type ConfidenceRow = Selectable<Tables['rights.confidence']>
type Wish = Omit<ConfidenceRow, 'at'>
/** Where the wish is about something told, not about a conversation. */
export const noConversation = '00000000-0000-0000-0000-000000000000'

export const readConfidences = (tx: Reader<'rights.confidence'>, member: string, citizen: string): Promise<ConfidenceRow[]> =>
  tx.selectFrom('rights.confidence').selectAll().where('member_id', '=', member).where('citizen_id', '=', citizen).orderBy('at').execute()

export async function addConfidence(tx: Writer<'rights.confidence'>, wish: ConfidenceRow): Promise<boolean> {
  return (await tx.insertInto('rights.confidence').values(wish).onConflict((conflict) => conflict.doNothing()).returning('at').executeTakeFirst()) !== undefined
}

export async function dropConfidence(tx: Writer<'rights.confidence'>, { member_id, citizen_id, conversation_id, field }: Wish): Promise<boolean> {
  const query = tx.deleteFrom('rights.confidence').where('member_id', '=', member_id).where('citizen_id', '=', citizen_id).where('conversation_id', '=', conversation_id).where('field', '=', field)
  return (await query.returning('at').executeTakeFirst()) !== undefined
}
