import type { Period } from '@socialspace/contract/data/periods'
import { bases, endings, inactiveFor, purposes } from '@socialspace/contract/data/purposes'
import { keysOf, sealContext, type Column, type TableMap } from '../../platform/datamap/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { UnitGone, unlessErased, type Vault } from '../../platform/vault/index.ts'
import { filterOf, type Table } from './extract/rows.ts'
import { rowsAbout, type Row } from './store.ts'

const shownRows = 200

interface Asked {
  readonly member: string
  readonly person: string
  /** The member under whose keys it lies. */
  readonly keys: string
  /** How long the member keeps what belongs to a profile that does not come back. */
  readonly keptFor: Period
}

/** Everything held about a person, table by table, read from the data maps alone: a new column needs no code here (P61). */
export async function holdingsOf(tx: Tx, vault: Vault, tables: readonly Table[], asked: Asked) {
  const { member, person } = asked
  const holdings = []
  for (const one of tables) {
    const { name: table, map } = one
    const { mac } = map.subject!
    const { total, rows } = await rowsAbout(tx, table, map, filterOf(one, member), mac === undefined ? person : vault.unit(member, person).mac(mac, person), shownRows)
    const read = rows.flatMap((row) => readable(vault, asked, table, map, row))
    if (read.length > 0) holdings.push({ table, title: map.title, from: map.from, total: total - rows.length + read.length, rows: read })
  }
  return holdings
}

/** None for a row whose key is destroyed: it is being deleted at this moment. */
function readable(vault: Vault, asked: Asked, table: string, map: TableMap, row: Row) {
  try {
    return [{ fields: fieldsOf(vault, asked, table, map, row) }]
  } catch (error) {
    if (error instanceof UnitGone) return []
    throw error
  }
}

function fieldsOf(vault: Vault, asked: Asked, table: string, map: TableMap, row: Row) {
  return Object.entries(map.columns).flatMap(([name, column]) => {
    const stored = row[name]
    if (!column.label || stored === null || stored === undefined) return []
    const value = column.sealed ? opened(vault, asked, table, map, row, name) : shown(stored)
    if (value === '') return [] // sealed, and says that nothing was told
    return [{ column: name, label: column.label, value: value === undefined ? lost : column.readable ? column.readable(value) : value, ...meaning(column, asked.keptFor) }]
  })
}

const lost = 'Kan ikke læses mere / Can no longer be read'

/** Undefined for what lay under a key that went with an erased part, in a database that was restored. @throws SealBroken, UnitGone */
function opened(vault: Vault, { keys, person }: Asked, table: string, map: TableMap, row: Row, name: string): string | undefined {
  const context = sealContext(map, row, person)
  return unlessErased(() => vault.unit(keysOf(map, keys), context.unit).open(`${table}.${name}`, context.row, context.version, row[name] as Buffer))
}

const shown = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value))

const meaning = ({ class: dataClass, purpose, basis, ends, sealed }: Column, keptFor: Period) => {
  const { da, en } = ends === 'inactive' ? inactiveFor(keptFor) : endings[ends]
  return { class: dataClass, purpose: purposes[purpose], basis: bases[basis], kept: { da, en }, sealed }
}
