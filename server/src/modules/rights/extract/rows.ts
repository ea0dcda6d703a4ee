import type { DataMap, TableMap } from '../../../platform/datamap/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import { countAbout, type Place, readKey, type Row, rowsAfter, type Whose } from '../store.ts'

/** A table of the data maps that says something about citizens. */
export interface Table { readonly name: string; readonly map: TableMap }
/** Rows of one table; those that are found through a parent come parent by parent. */
export interface Batch { readonly parent: string | null; readonly rows: readonly Row[] }

/** Rows at a time, each batch in a transaction of its own: a slow reader holds nothing open. */
const batchRows = 500

/** What the extract reads: every table about citizens of which anything is shown. The log of acts is told in its own way. */
export const shownTables = (maps: readonly DataMap[]): Table[] =>
  maps.flatMap((map) => Object.entries(map)).map(([name, map]) => ({ name, map }))
    .filter(({ map: { subject, columns } }) => subject?.kind === 'citizen' && !subject.mac && Object.values(columns).some(({ label }) => label !== null) && !Object.values(columns).some(({ ends }) => ends === 'log-period'))

/** Reads all that is about a person, in batches in the order of the tables' keys. */
export function createRows(database: Database) {
  const keys = new Map<string, readonly string[]>()

  async function* walk(table: string, columns: readonly string[], member: string, whose: Whose): AsyncGenerator<readonly Row[]> {
    let after: Place | undefined
    do {
      const batch = await database.forMembers([member], async (tx) => {
        if (!keys.has(table)) keys.set(table, await readKey(tx, table))
        return await rowsAfter(tx, table, columns, member, whose, keys.get(table)!, after, batchRows)
      })
      if (batch.rows.length > 0) yield batch.rows
      after = batch.last
    } while (after)
  }

  return {
    walk,
    /** How many rows there are in each table. */
    count: async (tables: readonly Table[], member: string, person: string): Promise<Map<string, number>> => await database.forMembers([member], async (tx) => {
      const counts = new Map<string, number>()
      for (const { name, map } of tables) counts.set(name, await countAbout(tx, name, map, member, person))
      return counts
    }),
    async *of({ name, map: { subject, columns } }: Table, member: string, person: string): AsyncGenerator<Batch> {
      const { column, through } = subject!
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
