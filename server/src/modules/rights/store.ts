import { type Selectable, sql } from 'kysely'
import type { TableMap } from '../../platform/datamap/index.ts'
import type { Reader, Tables, Tx, Writer } from '../../platform/database/index.ts'

export type Row = Readonly<Record<string, unknown>>

/** The newest `most` rows about a person, whom the subject's column names by id or by mac, in one table of the data map, and how many there are in all. */
export async function rowsAbout(tx: Tx, table: string, map: TableMap, member: string, person: string | Buffer, most: number): Promise<{ total: number; rows: Row[] }> {
  if (!map.subject) return { total: 0, rows: [] }
  const own = sql`${sql.table(table)} as t where t.member_id = ${member} and ${whose(map.subject, member, person)}`
  const counted = await sql<{ total: number }>`select count(*)::int as total from ${own}`.execute(tx)
  const { rows } = await sql<Row>`select ${sql.join(Object.keys(map.columns).map((name) => sql.ref(`t.${name}`)))} from ${own} order by ${newestFirst(map)} desc limit ${most}`.execute(tx)
  return { total: counted.rows[0]?.total ?? 0, rows }
}

function whose(subject: NonNullable<TableMap['subject']>, member: string, person: string | Buffer) {
  if (!subject.through) return sql`${sql.ref(`t.${subject.column}`)} = ${person}`
  const { table, by } = subject.through
  return sql`${sql.ref(`t.${by}`)} in (select id from ${sql.table(table)} where member_id = ${member} and ${sql.ref(subject.column)} = ${person})`
}

const timeColumns = ['at', 'given_at', 'started_at', 'uploaded_at']
const newestFirst = (map: TableMap) => sql.ref(`t.${timeColumns.find((name) => name in map.columns) ?? Object.keys(map.columns)[1]!}`)

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
