import { bases, endings, purposes } from '@socialspace/contract/data/purposes'
import { sealContext, type Column, type TableMap } from '../../platform/datamap/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { UnitGone, type Vault } from '../../platform/vault/index.ts'
import { filterOf, type Table } from './extract/rows.ts'
import { rowsAbout, type Row } from './store.ts'

const shownRows = 200

/** Everything held about a person, table by table, read from the data maps alone: a new column needs no code here (P61). `keys`: the member under whose keys it lies. */
export async function holdingsOf(tx: Tx, vault: Vault, tables: readonly Table[], member: string, citizen: string, keys = member) {
  const holdings = []
  for (const one of tables) {
    const { name: table, map } = one
    const { mac } = map.subject!
    const { total, rows } = await rowsAbout(tx, table, map, filterOf(one, member), mac === undefined ? citizen : vault.unit(member, citizen).mac(mac, citizen), shownRows)
    const read = rows.flatMap((row) => readable(vault, keys, citizen, table, map, row))
    if (read.length > 0) holdings.push({ table, title: map.title, from: map.from, total: total - rows.length + read.length, rows: read })
  }
  return holdings
}

/** None for a row whose key is destroyed: it is being deleted at this moment. */
function readable(vault: Vault, member: string, citizen: string, table: string, map: TableMap, row: Row) {
  try {
    return [{ fields: fieldsOf(vault, member, citizen, table, map, row) }]
  } catch (error) {
    if (error instanceof UnitGone) return []
    throw error
  }
}

function fieldsOf(vault: Vault, member: string, citizen: string, table: string, map: TableMap, row: Row) {
  return Object.entries(map.columns).flatMap(([name, column]) => {
    const stored = row[name]
    if (!column.label || stored === null || stored === undefined) return []
    const value = column.sealed ? opened(vault, member, citizen, table, map, row, name) : shown(stored)
    if (value === '') return [] // sealed, and says that nothing was told
    return [{ column: name, label: column.label, value: column.readable ? column.readable(value) : value, ...meaning(column) }]
  })
}

function opened(vault: Vault, member: string, citizen: string, table: string, map: TableMap, row: Row, name: string): string {
  const context = sealContext(map, row, citizen)
  return vault.unit(member, context.unit).open(`${table}.${name}`, context.row, context.version, row[name] as Buffer)
}

const shown = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value))

const meaning = ({ class: dataClass, purpose, basis, ends, sealed }: Column) => {
  const { da, en } = endings[ends]
  return { class: dataClass, purpose: purposes[purpose], basis: bases[basis], kept: { da, en }, sealed }
}
