import { keysOf, type NamedFile, sealContext, type TableMap } from '../../../platform/datamap/index.ts'
import { SealBroken, UnitGone, type Vault } from '../../../platform/vault/index.ts'
import type { Row } from '../store.ts'
import type { Table } from './rows.ts'

interface Both { readonly da: string; readonly en: string }
/** A member of staff as citizens see them. */
export interface Alias { readonly alias: string; readonly title: Both }
export type Value = string | number | boolean | object

/** A row as its person may read it: what has a label in the data map, opened; staff by their alias. */
export interface Entry {
  readonly id: string | null
  /** The parent's id, where the row is found through one. */
  readonly of: string | null
  readonly values: Readonly<Record<string, Value>>
  readonly staff: Readonly<Record<string, Alias>>
  readonly files: readonly NamedFile[]
  /** What is there, but could not be opened safely: told, never left out in silence. */
  readonly unreadable: readonly string[]
}

/** The ids of staff in these rows. */
export const staffIn = ({ map: { columns } }: Table, rows: readonly Row[]): string[] => {
  const names = Object.keys(columns).filter((name) => columns[name]!.staff)
  return [...new Set(rows.flatMap((row) => names.flatMap((name) => (typeof row[name] === 'string' ? [row[name]] : []))))]
}

/** Reads a row; undefined when its key is gone: it has been erased since. */
export function readEntry(vault: Vault, member: string, person: string, { name: table, map }: Table, row: Row, parent: string | null, staff: ReadonlyMap<string, Alias>): Entry | undefined {
  const values: Record<string, Value> = {}
  const named: Record<string, Alias> = {}
  const files: NamedFile[] = []
  const unreadable: string[] = []
  for (const [name, column] of Object.entries(map.columns)) {
    const stored = row[name]
    if (stored === null || stored === undefined) continue
    const alias = column.staff && staff.get(String(stored))
    if (alias) named[name] = { alias: alias.alias, title: alias.title }
    if (!column.label) continue
    try {
      const value = column.sealed ? open(vault, member, person, table, map, row, name) : plain(stored)
      if (value === '') continue // sealed, and says that nothing was told
      values[name] = column.readable && typeof value === 'string' ? column.readable(value) : value
      if (column.files && typeof value === 'string') files.push(...column.files(value))
    } catch (error) {
      if (error instanceof UnitGone) return undefined
      if (!(error instanceof SealBroken)) throw error
      unreadable.push(name)
    }
  }
  return { id: typeof row.id === 'string' && 'id' in map.columns ? row.id : null, of: parent, values, staff: named, files, unreadable }
}

function open(vault: Vault, member: string, person: string, table: string, map: TableMap, row: Row, name: string): string {
  const context = sealContext(map, row, person)
  return vault.unit(keysOf(map, member), context.unit).open(`${table}.${name}`, context.row, context.version, row[name] as Buffer)
}

const plain = (stored: unknown): Value => (stored instanceof Date ? stored.toISOString() : Buffer.isBuffer(stored) ? stored.toString('base64url') : typeof stored === 'bigint' ? String(stored) : (stored as Value))
