import type { Contact } from '@socialspace/contract/shapes'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { DataMap } from '../../platform/datamap/index.ts'
import { PLATFORM } from '../../platform/vault/index.ts'
import { type Place, shownTables, type Table } from './extract/rows.ts'
import type { ActAbout, Withheld } from './extract/index.ts'
import { membersNaming } from './store.ts'

export interface StaffDeps {
  /** Does not see what is stored only: that is about citizens, and nobody’s work is told by it. */
  readonly staffDatabase: Database
  readonly dataMaps: readonly DataMap[]
  readonly member: (by: { id: string }) => Promise<{ name: string; timeZone: string; contact: Contact }>
  readonly memberIds: () => Promise<readonly string[]>
  readonly operator: Contact
  /** What a member of staff did at a member, and what was done about them there, newest first, before an id. */
  readonly actsOfStaff: (tx: Tx, member: string, staff: string, page: { before?: string; limit: number }) => Promise<readonly ActAbout[]>
}
export interface StaffPlace extends Place { readonly contact: Contact; readonly timeZone: string | null }
export type StaffPlaces = ReturnType<typeof createStaffPlaces>

/** Where something is held about a member of staff: the operator’s realm, and every member whose tables or log name them, also one that they have left. */
export function createStaffPlaces({ staffDatabase: database, dataMaps, member: memberOf, memberIds, operator, actsOfStaff }: StaffDeps) {
  const tables = shownTables(dataMaps, 'staff')
  const maps = dataMaps.flatMap((map) => Object.entries(map))
  const walled = tables.filter(({ map }) => map.wall === 'member').map(({ name, map }) => ({ table: name, column: map.subject!.column }))
  const named = maps.flatMap(([table, { wall, columns }]) => (wall === 'member' && isLog(columns) ? Object.entries(columns).filter(([, { staff }]) => staff).map(([column]) => ({ table, column })) : []))

  return {
    async placesOf(staff: string): Promise<StaffPlace[]> {
      const all = await memberIds()
      const members = all.length === 0 ? [] : await database.forMembers(all, (tx) => membersNaming(tx, all, [...walled, ...named], staff))
      const own = await Promise.all(members.map(async (id) => ({ id, ...(await memberOf({ id })) })))
      return [{ member: PLATFORM, name: null, contact: operator, timeZone: null }, ...own.map(({ id, name, contact, timeZone }) => ({ member: id, name, contact, timeZone }))]
    },
    /** The tables about staff as they lie at a place: those without a wall in the realm alone. */
    tablesAt: (place: Place): Table[] => tables.filter(({ map }) => place.name === null || map.wall === 'member').map((table) => ({ ...table, place })),
    actsAt: (member: string, staff: string, page: { before?: string; limit: number }) => database.forMembers([member], (tx) => actsOfStaff(tx, member, staff, page)),
    /** Where a member of staff is named beside what is about somebody else (GDPR art. 15(4)). */
    withheld: maps.flatMap(([, { title, subject, columns }]): Withheld[] => (subject?.kind === 'staff' || isLog(columns) ? [] : Object.values(columns).flatMap(({ staff }) => (staff ? [{ title, what: staff }] : [])))),
  }
}

const isLog = (columns: DataMap[string]['columns']) => Object.values(columns).some(({ ends }) => ends === 'log-period')
