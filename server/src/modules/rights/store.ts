import { sql } from 'kysely'
import type { TableMap } from '../../platform/datamap/index.ts'
import type { Tx } from '../../platform/database/index.ts'

export type Row = Readonly<Record<string, unknown>>

/** The newest `most` rows about a person in one table of the data map, and how many there are in all. */
export async function rowsAbout(tx: Tx, table: string, map: TableMap, member: string, person: string, most: number): Promise<{ total: number; rows: Row[] }> {
  if (!map.subject) return { total: 0, rows: [] }
  const own = sql`${sql.table(table)} as t where t.member_id = ${member} and ${whose(map.subject, member, person)}`
  const counted = await sql<{ total: number }>`select count(*)::int as total from ${own}`.execute(tx)
  const { rows } = await sql<Row>`select ${sql.join(Object.keys(map.columns).map((name) => sql.ref(`t.${name}`)))} from ${own} order by ${newestFirst(map)} desc limit ${most}`.execute(tx)
  return { total: counted.rows[0]?.total ?? 0, rows }
}

function whose(subject: NonNullable<TableMap['subject']>, member: string, person: string) {
  if (!subject.through) return sql`${sql.ref(`t.${subject.column}`)} = ${person}`
  const { table, by } = subject.through
  return sql`${sql.ref(`t.${by}`)} in (select id from ${sql.table(table)} where member_id = ${member} and ${sql.ref(subject.column)} = ${person})`
}

const timeColumns = ['at', 'given_at', 'started_at', 'uploaded_at']
const newestFirst = (map: TableMap) => sql.ref(`t.${timeColumns.find((name) => name in map.columns) ?? Object.keys(map.columns)[1]!}`)
