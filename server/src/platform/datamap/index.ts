import type { Basis, DataClass, Ending, Purpose } from '@socialspace/contract/data/purposes'
import { PLATFORM } from '../vault/index.ts'

/** The data map: one entry per column of every table (P06). From it come sealing, the access extract, erasure, retention and the record of processing. */

export interface Both { readonly da: string; readonly en: string }

export interface Column {
  readonly class: DataClass
  readonly sealed: boolean
  /** Why it is not sealed, or why it is not personal. Empty for sealed columns. */
  readonly why: string
  readonly purpose: Purpose
  readonly basis: Basis
  readonly ends: Ending
  /** What the extract calls it; null when the extract leaves it out (ids and counters that say nothing to a person). */
  readonly label: Both | null
  /** How the extract shows a stored value, where it is not text as it stands. */
  readonly readable: ((stored: string) => string) | null
  /** What the extract calls the member of staff whom the id names: shown by the alias that citizens see, never by the id. */
  readonly staff: Both | null
  /** The files that a stored value names: the extract links them, and gives them their names. */
  readonly files: ((stored: string) => readonly NamedFile[]) | null
}
export interface NamedFile { readonly id: string; readonly name: string; readonly type: string }

/** Whose the rows are: a column of the table, or of the row's parent that `through` names. `null`: about nobody. */
export type Subject =
  | {
    readonly kind: 'citizen' | 'staff'; readonly column: string; readonly through?: { readonly table: string; readonly by: string }
    /**
     * The column holds no id but `unit.mac(mac, id)` under the person's own unit. Erasing that unit unlinks the rows, which stay until their period is over:
     * erasure deletes none of them.
     */
    readonly mac?: string
    /** The column may name a member of staff instead: of such rows all that is said of staff holds. */
    readonly orStaff?: true
  }
  | null

export interface TableMap {
  readonly title: Both
  /** Where the data came from, as the extract says it. */
  readonly from: Both
  readonly subject: Subject
  /** `member`: behind the wall. Anything else is on the short list of tables that the tenancy test prints, with the reason. */
  readonly wall: 'member' | { readonly none: string }
  /**
   * Columns that name the erasure unit and the row in the sealing context (AAD), where a column is sealed. Computed rows: the store says how. `unit` null: the
   * unit of the person whom the row is about, whose id is not in it. `realm`: the unit is not the member's own but lies in the operator's realm, as a member of staff's does.
   */
  readonly seal?: { readonly unit: string | null; readonly row: string | readonly string[]; readonly version: string | null; readonly realm?: true }
  /** What others wrote beside it, which is theirs: the person's extract says that it is not there, and why (GDPR art. 15(4)). */
  readonly besides?: Both
  /** The rows go with that table's, which their column `by` names: what is deleted with it lies under keys that go, too. */
  readonly partOf?: { readonly table: string; readonly by: string }
  /** Why the rows stay readable while their person's data is stored only (GDPR art. 18); without it the table calls `app_restrict` in its migration. */
  readonly evenRestricted?: string
  /** The rows are what people wrote to each other, by the columns named: the extract sets them out as a thread for each parent. */
  readonly thread?: { readonly by: string; readonly author: string; readonly at: string; readonly text: string }
  /** Each row says that somebody else got something about the person: the extract lists it under who received anything. */
  readonly handedOn?: true
  /** Some rows are about people who have no profile, and so no extract: a leaving member gets the table beside the extracts. */
  readonly strangers?: true
  readonly columns: Readonly<Record<string, Column>>
}
export type DataMap = Readonly<Record<string, TableMap>>

/** Names a module's data map; the key is 'schema.table'. */
export const dataMap = <const Map extends DataMap>(map: Map): Map => map

type Kept = { purpose: Purpose; basis: Basis; ends: Ending; label?: Both; readable?: (stored: string) => string; files?: (stored: string) => readonly NamedFile[] }
const column = (dataClass: DataClass, isSealed: boolean, why: string, kept: Kept): Column => ({
  class: dataClass, sealed: isSealed, why, purpose: kept.purpose, basis: kept.basis, ends: kept.ends, label: kept.label ?? null, readable: kept.readable ?? null,
  staff: null, files: kept.files ?? null,
})

/** Encrypted under the erasure unit of the person it is about before it reaches the disk (P40). */
export const sealed = (dataClass: Exclude<DataClass, 'not-personal'>, kept: Kept) => column(dataClass, true, '', kept)
/** Personal, yet readable to the database; `why` says what it is needed for there. */
export const clear = (dataClass: Exclude<DataClass, 'not-personal'>, why: string, kept: Kept) => column(dataClass, false, why, kept)
/** A random id that points at a person: a pseudonym, and so personal (P06). */
export const key = (kept: Kept) => column('ordinary', false, 'a random id; means nothing outside the database', kept)
/** The id of a member of staff, whom the extract names as citizens know them. */
export const staffKey = (kept: Kept, staff: Both): Column => ({ ...key(kept), staff })
/** Traceable to nobody, with the reason. */
export const notPersonal = (why: string, purpose: Purpose = 'running') =>
  column('not-personal', false, why, { purpose, basis: 'none', ends: 'member-left' })

/** The sealing context of a row: the unit's id, the row in the AAD and its sealed version, as the table's `seal` names them. `person`: whom the row is about. */
export function sealContext(map: TableMap, row: Readonly<Record<string, unknown>>, person?: string): { unit: string; row: string; version: number } {
  if (!map.seal) throw new TypeError('a table with sealed columns says how they are sealed')
  const { unit, row: names, version } = map.seal
  if (unit === null && person === undefined) throw new TypeError('what is sealed under the person’s own unit is opened for that person')
  return { unit: unit === null ? person! : String(row[unit]), row: [names].flat().map((name) => String(row[name])).join(':'), version: version === null ? 0 : Number(row[version]) }
}

/** Whose keys a row of a member's is sealed under: the member's, or those of the operator's realm. */
export const keysOf = ({ seal }: TableMap, member: string): string => (seal?.realm ? PLATFORM : member)

/** The sealed columns of a data map as 'schema.table.column'. */
export type SealedColumns<Map extends DataMap> = {
  [T in keyof Map & string]: { [C in keyof Map[T]['columns'] & string]: Map[T]['columns'][C] extends { sealed: true } ? `${T}.${C}` : never }[keyof Map[T]['columns'] & string]
}[keyof Map & string]
