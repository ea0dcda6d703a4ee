import type { MemberRole } from '@socialspace/contract/roles'
import { Secret, TOTP } from 'otpauth'
import type { Both } from '@socialspace/contract/shapes'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { must, Refusal } from '../../platform/http/index.ts'
import { hashPassword, IndexTaken, keyedHash, PLATFORM, randomId, verifyAgainstNothing, verifyPassword, type Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { createAccountGuesses, type Place } from './guesses.ts'
import { changeStaff, insertRoles, insertStaff, readStaff, readStaffs, useTotpStep, type StaffRow } from './store.ts'

export interface NewStaff {
  readonly username: string
  readonly name: string
  readonly alias: string
  readonly title: Both
  /** Null: signs in by passkey alone. */
  readonly password: string | null
  /** `member` null: the operator's own. */
  readonly roles: readonly { member: string | null; role: MemberRole | 'operator' }[]
}
export interface Card {
  readonly name: string
  readonly alias: string
  readonly title: Both
}

const sealedColumns = ['username', 'name', 'alias', 'title', 'password', 'totp'] as const
type Column = (typeof sealedColumns)[number]
const believed = 1000
const totpPeriod = 30

/** Staff accounts: what colleagues and citizens see of them, and whether a password and a one-time code are theirs. */
export function createStaff({ database, vault, record }: { database: Database; vault: Vault; record: RecordAct }) {
  const names = vault.index('staff.username')
  const cards = new Map<string, { card: Card; until: number }>()
  const guesses = createAccountGuesses()
  const opened = (row: StaffRow, column: Column) => vault.unit(PLATFORM, row.id).open(`identity.staff.${column}`, row.id, row.sealed_version, row[column])
  const sealAll = (id: string, version: number, values: Record<Column, string>) => {
    const unit = vault.unit(PLATFORM, id)
    return {
      username: unit.seal('identity.staff.username', id, version, values.username), name: unit.seal('identity.staff.name', id, version, values.name),
      alias: unit.seal('identity.staff.alias', id, version, values.alias), title: unit.seal('identity.staff.title', id, version, values.title),
      password: unit.seal('identity.staff.password', id, version, values.password), totp: unit.seal('identity.staff.totp', id, version, values.totp),
    }
  }
  const cardOf = (row: StaffRow): Card => ({ name: opened(row, 'name'), alias: opened(row, 'alias'), title: JSON.parse(opened(row, 'title')) as Both })

  return {
    /** A new account with its roles, in the transaction given (which must see their members) or one of its own. The secret for one-time codes (base32) is told once. @throws Refusal name_taken */
    async add({ username, name, alias, title, password, roles }: NewStaff, within?: Tx): Promise<{ id: string; totp: string }> {
      const [id, at, totp] = [randomId(), now(), new Secret({ size: 20 }).base32]
      const owner = { member: PLATFORM, id }
      try {
        names.put(username, owner)
      } catch (error) {
        if (error instanceof IndexTaken) throw new Refusal('name_taken')
        throw error
      }
      try {
        vault.createUnit(PLATFORM, id)
        const sealed = sealAll(id, 0, { username, name, alias, title: JSON.stringify(title), password: password === null ? '' : await hashPassword(password), totp })
        const members = [...new Set(roles.map(({ member }) => member ?? PLATFORM))]
        const write = async (tx: Tx) => {
          await insertStaff(tx, { id, created_at: at, ...sealed })
          for (const member of members) await insertRoles(tx, member, id, roles.filter((one) => (one.member ?? PLATFORM) === member).map(({ role }) => role), at)
        }
        await (within ? write(within) : database.forMembers(members, write))
      } catch (error) {
        vault.eraseUnit(PLATFORM, id)
        throw error
      }
      return { id, totp }
    },

    /** For an account whose transaction did not come through: its name is free again. */
    unmake: (id: string) => vault.eraseUnit(PLATFORM, id),

    /** RFC 6238 secret as authenticator apps read it. */
    otpauth: (username: string, totp: string) => new TOTP({ issuer: 'SocialSpace', label: username, secret: totp }).toString(),

    /** The account whose user name, password and one-time code these are. The same refusal, after the same time, whatever was wrong. @throws Refusal wrong_sign_in, too_many */
    async check({ username, password, code }: { username: string; password: string; code: string }, place: Place): Promise<string> {
      const owner = names.find(username)
      // A name can be written in many ways that are one account's: the account itself is counted.
      const account = owner?.id ?? keyedHash(username.normalize('NFKC').trim().toLowerCase())
      guesses.begin(account, place)
      const row = owner && (await database.platform((tx) => readStaff(tx, owner.id)))
      const right = row ? await verifyPassword(password, opened(row, 'password')) : await verifyAgainstNothing(password)
      const step = row && right ? stepOf(opened(row, 'totp'), code) : undefined
      must(row?.ended_at === null && step !== undefined && (await database.platform((tx) => useTotpStep(tx, row.id, step))), 'wrong_sign_in')
      guesses.right(account, place)
      return row.id
    },

    /** Whose user name it is. */
    accountOf: (username: string): string | undefined => names.find(username)?.id,

    /** How others see these; those who are gone are left out. */
    async cards(ids: string[]): Promise<Map<string, Card>> {
      const at = performance.now()
      const unknown = ids.filter((id) => (cards.get(id)?.until ?? 0) < at)
      for (const row of await (unknown.length > 0 ? database.platform((tx) => readStaffs(tx, unknown)) : [])) cards.set(row.id, { card: cardOf(row), until: at + believed })
      return new Map(ids.flatMap((id) => (cards.has(id) ? [[id, cards.get(id)!.card] as const] : [])))
    },
    /** What these sign in with. */
    usernames: async (tx: Tx, ids: string[]): Promise<string[]> => (await readStaffs(tx, ids)).map((row) => opened(row, 'username')),
    async profile(id: string): Promise<Card & { etag: number; username: string }> {
      const row = await database.platform((tx) => readStaff(tx, id))
      must(row, 'not_found')
      return { etag: row.sealed_version, username: opened(row, 'username'), ...cardOf(row) }
    },
    /** Changes alias or title; the row is sealed anew under its next version. @throws Refusal changed_meanwhile */
    async update(id: string, etag: number, to: { alias?: string | undefined; title?: Both | undefined }): Promise<number> {
      const version = await database.forMembers([PLATFORM], async (tx) => {
        const row = await readStaff(tx, id, true)
        must(row, 'not_found')
        must(row.sealed_version === etag, 'changed_meanwhile')
        const values = Object.fromEntries(sealedColumns.map((column) => [column, opened(row, column)])) as Record<Column, string>
        if (to.alias !== undefined) values.alias = to.alias
        if (to.title !== undefined) values.title = JSON.stringify(to.title)
        await changeStaff(tx, id, { sealed_version: etag + 1, ...sealAll(id, etag + 1, values) })
        await record(tx, { member: PLATFORM, act: 'staff.profile-changed', actor: 'staff', actorId: id, object: 'staff', objectId: id })
        return etag + 1
      })
      cards.delete(id)
      return version
    },
  }
}
export type Staff = ReturnType<typeof createStaff>

/** The time step that a code belongs to, one either side of now allowed; undefined when it is wrong. */
function stepOf(secret: string, code: string): number | undefined {
  const timestamp = now().getTime()
  const delta = new TOTP({ secret }).validate({ token: code.replaceAll(/\s/g, ''), timestamp, window: 1 })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / totpPeriod) + delta
}
