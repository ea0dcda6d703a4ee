import type { Answered, operations } from '@socialspace/contract'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import { randomId, type Vault } from '../../platform/vault/index.ts'
import { changeCitizen, insertCitizen, readCitizen, readCitizens, touchCitizen, type CitizenRow } from './store.ts'

export type Profile = Answered<typeof operations.readProfile>

/** Field of the contract, column of the table. */
const aboutColumns = { ageGroup: 'age_group', gender: 'gender', municipality: 'municipality' } as const
const contactColumns = { name: 'name', phone: 'phone', mail: 'mail', postcode: 'postcode' } as const
type Column = (typeof aboutColumns)[keyof typeof aboutColumns] | (typeof contactColumns)[keyof typeof contactColumns]

const nothing = Buffer.alloc(0)

const today = () => now().toISOString().slice(0, 10)

/** Citizens: an account with nothing in it, and what its owner chose to tell, each field sealed by itself. */
export function createCitizens(vault: Vault) {
  /** What was not told is sealed, too, once anything was: a cell that somebody emptied does not read as that. */
  const opened = (row: CitizenRow, column: Column): string | null =>
    row.told_unit === null ? null : vault.unit(row.member_id, row.told_unit).open(`identity.citizen.${column}`, row.id, row.sealed_version, row[column] ?? nothing) || null
  const openedAll = <C extends Record<string, Column>>(row: CitizenRow, columns: C) =>
    Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, opened(row, column)])) as { [F in keyof C]: string | null }
  const about = (row: CitizenRow) => openedAll(row, aboutColumns) as Profile['about']
  const profile = (row: CitizenRow): Profile => ({ etag: row.sealed_version, about: about(row), contact: openedAll(row, contactColumns), hasPhrase: row.has_phrase })
  /** What lay under the citizen's own key, from before there was one for what is told, goes with that key. */
  const destroy = ({ member_id, id, told_unit }: CitizenRow) => { if (told_unit !== null && told_unit !== id) vault.eraseUnit(member_id, told_unit) }
  const nothingTold: Profile['about'] = { ageGroup: null, gender: null, municipality: null }

  return {
    /** Nothing is asked; nothing is known. */
    async create(tx: Tx, member: string): Promise<string> {
      const id = randomId()
      vault.createUnit(member, id)
      await insertCitizen(tx, { member_id: member, id, started_at: now(), active_on: today() })
      return id
    },
    /** @throws Refusal not_found */
    async profile(tx: Tx, member: string, citizen: string): Promise<Profile> {
      const row = await readCitizen(tx, member, citizen)
      must(row, 'not_found')
      return profile(row)
    },
    /** What each has told, for lists; someone who is gone has told nothing. */
    async abouts(tx: Tx, member: string, citizens: string[]): Promise<Map<string, Profile['about']>> {
      const rows = new Map((await readCitizens(tx, member, [...new Set(citizens)])).map((row) => [row.id, row]))
      return new Map(citizens.map((id) => [id, rows.has(id) ? about(rows.get(id)!) : nothingTold]))
    },
    /** The names that they gave; null for who gave none. */
    async names(tx: Tx, member: string, citizens: readonly string[]): Promise<Map<string, string | null>> {
      return new Map((await readCitizens(tx, member, [...new Set(citizens)])).map((row) => [row.id, opened(row, 'name')]))
    },
    /**
     * Tells something, changes it or takes it back. The whole row is sealed anew under its next version and a key of its own; `destroy`, called after the commit, makes what was told
     * before unreadable wherever it still lies (P63). @throws Refusal changed_meanwhile
     */
    async update(tx: Tx, member: string, citizen: string, { etag, about = {}, contact = {} }: { etag: number; about?: Partial<Profile['about']> | undefined; contact?: Partial<Profile['contact']> | undefined }): Promise<{ profile: Profile; destroy: () => void }> {
      const row = await readCitizen(tx, member, citizen, true)
      must(row, 'not_found')
      must(row.sealed_version === etag, 'changed_meanwhile')
      const before = profile(row)
      const told = { ...before.about, ...before.contact, ...stated(about), ...stated(contact) } as Record<string, string | null>
      const unit = vault.createUnit(member, randomId())
      const version = etag + 1
      const sealed = Object.entries({ ...aboutColumns, ...contactColumns }).map(([field, column]) =>
        [column, unit.seal(`identity.citizen.${column}`, citizen, version, told[field] ?? '')])
      await changeCitizen(tx, member, citizen, { sealed_version: version, told_unit: unit.id, ...Object.fromEntries(sealed) })
      return { profile: await this.profile(tx, member, citizen), destroy: () => destroy(row) }
    },
    /** Empties everything told; `update` says when its answer is called. */
    async forget(tx: Tx, member: string, citizen: string): Promise<() => void> {
      const row = await readCitizen(tx, member, citizen, true)
      must(row, 'not_found')
      const columns = [...Object.values(aboutColumns), ...Object.values(contactColumns)]
      await changeCitizen(tx, member, citizen, { sealed_version: row.sealed_version + 1, told_unit: null, ...Object.fromEntries(columns.map((column) => [column, null])) })
      return () => destroy(row)
    },
    touch: (tx: Tx, member: string, citizen: string) => touchCitizen(tx, member, citizen, today()),
  }
}
export type Citizens = ReturnType<typeof createCitizens>

const stated = (part: object) => Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))
