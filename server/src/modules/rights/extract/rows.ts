import type { DataMap, TableMap } from '../../../platform/datamap/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import { countAbout, type Place as Reached, readKey, type Row, rowsAfter, type Whose } from '../store.ts'

/** Whose data is asked for: a citizen of a member, or a member of staff, who belongs to the operator’s realm. */
export type Kind = 'citizen' | 'staff'
/** A table of the data maps that says something about a kind of person. What there is of staff lies at several places: each is a table of its own. */
export interface Table { readonly name: string; readonly map: TableMap; readonly place?: Place }
/** A member’s part of a table, or (name null) the part of the operator’s realm. */
export interface Place { readonly member: string; readonly name: string | null }
/** Rows of one table; those that are found through a parent come parent by parent. */
export interface Batch { readonly parent: string | null; readonly rows: readonly Row[] }

/** Rows at a time, each batch in a transaction of its own: a slow reader holds nothing open. */
const batchRows = 500

/** Every table about this kind of person. */
export const tablesAbout = (maps: readonly DataMap[], kind: Kind): Table[] =>
  maps.flatMap((map) => Object.entries(map)).map(([name, map]) => ({ name, map })).filter(({ map: { subject } }) => subject?.kind === kind || (kind === 'staff' && subject?.orStaff === true))

/** What the extract reads: every table about such persons of which anything is shown. The log of acts is told in its own way. */
export const shownTables = (maps: readonly DataMap[], kind: Kind = 'citizen'): Table[] =>
  tablesAbout(maps, kind).filter(({ map: { subject, columns } }) => !subject!.mac && Object.values(columns).some(({ label }) => label !== null) && !Object.values(columns).some(({ ends }) => ends === 'log-period'))

/** Of which member’s rows are read; null where the table has none. A citizen’s are always a member’s. */
export const filterOf = ({ map: { wall }, place }: Table, member: string): string | null => (place && wall !== 'member' ? null : member)

/** Reads all that is about a person, in batches in the order of the tables' keys. */
export function createRows(database: Database) {
  const keys = new Map<string, readonly string[]>()

  async function* walk(table: string, columns: readonly string[], member: string, whose: Whose, of: string | null = member): AsyncGenerator<readonly Row[]> {
    let after: Reached | undefined
    do {
      const batch = await database.forMembers([member], async (tx) => {
        if (!keys.has(table)) keys.set(table, await readKey(tx, table))
        return await rowsAfter(tx, table, columns, of, whose, keys.get(table)!, after, batchRows)
      })
      if (batch.rows.length > 0) yield batch.rows
      after = batch.last
    } while (after)
  }

  return {
    walk,
    /** How many rows there are in each table. */
    async count(tables: readonly Table[], member: string, person: string): Promise<Map<Table, number>> {
      const counts = new Map<Table, number>()
      for (const [at, those] of Map.groupBy(tables, ({ place }) => place?.member ?? member)) {
        await database.forMembers([at], async (tx) => { for (const table of those) counts.set(table, await countAbout(tx, table.name, table.map, filterOf(table, at), person)) })
      }
      return counts
    },
    async *of(table: Table, member: string, person: string): AsyncGenerator<Batch> {
      const { name, map: { subject, columns }, place } = table
      const { column, through } = subject!
      if (place) {
        for await (const rows of walk(name, Object.keys(columns), place.member, { column, is: person }, filterOf(table, place.member))) yield { parent: null, rows }
        return
      }
      const names = Object.keys(columns)
      if (!through) {
        for await (const rows of walk(name, names, member, { column, is: person })) yield { parent: null, rows }
        return
      }
      for await (const parents of walk(through.table, ['id'], member, { column, is: person })) {
        for (const { id } of parents) {
          for await (const rows of walk(name, names, member, { column: through.by, is: String(id) })) yield { parent: String(id), rows }
        }
      }
    },
  }
}
export type Rows = ReturnType<typeof createRows>
