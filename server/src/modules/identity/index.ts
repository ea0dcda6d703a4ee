import type { Role } from '@socialspace/contract/roles'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Call, Handlers } from '../../platform/http/index.ts'
import { PLATFORM, type Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { scopesOfRoles } from './access.ts'
import { createCitizens } from './citizens.ts'
import { createInvitations } from './invitations.ts'
import { acceptInvitation } from './operations/acceptInvitation.ts'
import { beginPasskey } from './operations/beginPasskey.ts'
import { cancelInvitation } from './operations/cancelInvitation.ts'
import { createPhrase } from './operations/createPhrase.ts'
import { finishPasskey } from './operations/finishPasskey.ts'
import { inviteStaff } from './operations/inviteStaff.ts'
import { listStaff } from './operations/listStaff.ts'
import { readInvitation } from './operations/readInvitation.ts'
import { readProfile } from './operations/readProfile.ts'
import { readSession } from './operations/readSession.ts'
import { readStaffProfile } from './operations/readStaffProfile.ts'
import { removePasskey } from './operations/removePasskey.ts'
import { returnWithPhrase } from './operations/returnWithPhrase.ts'
import { signOut } from './operations/signOut.ts'
import { updateProfile } from './operations/updateProfile.ts'
import { updateStaffProfile } from './operations/updateStaffProfile.ts'
import { updateStaffRoles } from './operations/updateStaffRoles.ts'
import { createPasskeys } from './passkeys.ts'
import { newPhrase, normalPhrase } from './phrase.ts'
import { createSessions, type SessionDeps, type SetCookie } from './sessions.ts'
import { createStaff } from './staff.ts'
import { changeStaff, countCitizens, readCitizenIds, readRolesAt, readRolesOf, readSeenSince } from './store.ts'
import { Refusal } from '../../platform/http/index.ts'

export { data } from './data.ts'
export type { Place } from './guesses.ts'
export { newPhrase, normalPhrase } from './phrase.ts'

export interface IdentityDeps extends SessionDeps {
  readonly database: Database
  readonly vault: Vault
  readonly record: RecordAct
  /** Where staff sign in; where citizens do. */
  readonly workplaceUrl: string
  readonly publicUrl: string
  readonly members: () => Promise<readonly { id: string; slug: string; name: string }[]>
  /** Ends every grant of an account. */
  readonly revokeAccounts: (accounts: readonly string[]) => Promise<void>
  /** Somebody has no role left at a member: what was theirs alone there goes with it. */
  /** Who is neither counsellor nor coordinator of a member any more sits in none of its conversations. @returns what is to be done after the commit */
  readonly deskLeft: (tx: Tx, member: string, staff: string) => Promise<() => void>
  readonly staffLeft: (tx: Tx, member: string, staff: string) => Promise<void>
}

const here = 2 * 60 * 1000
const tidyEvery = 60 * 60 * 1000

/** Who people are: anonymous citizens, staff and their roles, sessions, passkeys, invitations. */
export function createIdentity(given: IdentityDeps) {
  const { database, vault, workplaceUrl, publicUrl } = given
  const sessions = createSessions(given)
  const citizens = createCitizens(vault)
  const staff = createStaff(given)
  const passkeys = createPasskeys({ database, vault, record: given.record, origins: [...new Set([workplaceUrl, publicUrl])] })
  const invitations = createInvitations({ database, vault, workplaceUrl })
  const phrases = vault.index('recovery.phrase')
  const roleListeners = new Set<(account: string) => void>()
  const rolesChanged = (account: string) => {
    sessions.reconsider(account)
    for (const listener of roleListeners) listener(account)
  }
  const deps = { ...given, sessions, citizens, staff, passkeys, invitations, phrases, rolesChanged }
  const handlers: Handlers<
    | 'readSession' | 'signOut' | 'returnWithPhrase' | 'createPhrase' | 'readProfile' | 'updateProfile' | 'listStaff' | 'inviteStaff' | 'cancelInvitation' | 'updateStaffRoles'
    | 'readInvitation' | 'acceptInvitation' | 'readStaffProfile' | 'updateStaffProfile' | 'beginPasskey' | 'finishPasskey' | 'removePasskey'
  > = {
    readSession: readSession(deps), signOut: signOut(deps), returnWithPhrase: returnWithPhrase(deps), createPhrase: createPhrase(deps), readProfile: readProfile(deps),
    updateProfile: updateProfile(deps), listStaff: listStaff(deps), inviteStaff: inviteStaff(deps), cancelInvitation: cancelInvitation(deps), updateStaffRoles: updateStaffRoles(deps),
    readInvitation: readInvitation(deps), acceptInvitation: acceptInvitation(deps), readStaffProfile: readStaffProfile(deps), updateStaffProfile: updateStaffProfile(deps),
    beginPasskey: beginPasskey(deps), finishPasskey: finishPasskey(deps), removePasskey: removePasskey(deps),
  }
  /** Ends every session, open socket and grant of these accounts. */
  async function endAccounts(accounts: readonly string[]): Promise<void> {
    if (accounts.length === 0) return
    await sessions.end({ accounts })
    for (const account of accounts) rolesChanged(account)
    await given.revokeAccounts(accounts)
  }
  const tidying = setInterval(() => void sessions.tidy().catch(() => undefined), tidyEvery).unref()

  return {
    handlers, passkeys,
    identify: sessions.identify, aliveSessions: sessions.alive, onSessionEnd: sessions.onEnd,
    onRolesChanged: (listener: (account: string) => void) => void roleListeners.add(listener),
    createCitizen: citizens.create, aboutCitizens: citizens.abouts, namesOf: citizens.names, touchCitizen: citizens.touch, forgetTold: citizens.forget, clearCookie: sessions.clearCookie,
    /** Ids of a member's citizens in their order, after one; how many there are. */
    citizens: readCitizenIds, countCitizens,
    async citizenProfile(tx: Tx, member: string, citizen: string) {
      const { about, contact } = await citizens.profile(tx, member, citizen)
      return { about, contact }
    },
    endAccounts,
    /** Ends the account of everyone who works at this member and nowhere else. */
    async endStaffOf(member: string): Promise<void> {
      const staff = new Set((await given.database.forMembers([member], (tx) => readRolesAt(tx, member))).map(({ staff_id }) => staff_id))
      for (const id of staff) {
        const roles = await given.database.asStaff(id, (tx) => readRolesOf(tx, id))
        if (roles.some(({ member_id }) => member_id !== member)) continue
        await given.database.platform((tx) => changeStaff(tx, id, { ended_at: now() }))
        await endAccounts([id])
      }
    },
    openCitizenSession: (call: Pick<Call, 'setCookie'>, member: string, citizen: string) => sessions.open(call.setCookie, 'citizen', citizen, member, null),
    openStaffSession: async (setCookie: SetCookie, account: string, grant: { id: string }) => void (await sessions.open(setCookie, 'staff', account, null, grant.id)),
    staffCard: staff.cards, addStaff: staff.add, checkPassword: staff.check, accountOf: staff.accountOf,
    /** Four words that can be typed from a screen: for the demo. */
    suggestPassword: () => newPhrase().slice(0, 4).join('-'),
    invite: invitations.invite,
    /** The citizen whose recovery phrase this is. @throws Refusal wrong_phrase */
    async checkPhrase(member: string, phrase: string): Promise<string> {
      const owner = phrases.find(normalPhrase(phrase), member)
      if (!owner) throw new Refusal('wrong_phrase')
      return owner.id
    },
    /** All that an account may be granted. */
    async scopesOf({ kind, id }: { kind: 'citizen' | 'staff'; id: string }) {
      if (kind === 'citizen') return [...scopesOfRoles(['anyone', 'citizen'])]
      const rows = await database.asStaff(id, (tx) => readRolesOf(tx, id))
      return [...scopesOfRoles(['anyone', 'staff', ...rows.map(({ role }) => role as Role)])]
    },
    counsellorIds: async (member: string): Promise<Set<string>> => new Set((await database.forMembers([member], (tx) => readRolesAt(tx, member))).filter(({ role }) => role === 'counsellor').map(({ staff_id }) => staff_id)),
    /** A member's counsellors and coordinators. */
    colleagueIds: async (member: string): Promise<Set<string>> => new Set((await database.forMembers([member], (tx) => readRolesAt(tx, member))).filter(({ role }) => role === 'counsellor' || role === 'coordinator').map(({ staff_id }) => staff_id)),
    /** Counsellors of a member who are here: seen in the last two minutes, or with the workplace open. */
    async signedInStaff(member: string): Promise<Set<string>> {
      const counsellors = (await database.forMembers([member], (tx) => readRolesAt(tx, member))).filter(({ role }) => role === 'counsellor').map(({ staff_id }) => staff_id)
      const seen = await database.platform((tx) => readSeenSince(tx, counsellors, new Date(now().getTime() - here)))
      return new Set(seen.map(({ account_id }) => account_id))
    },
    /** Staff of a member with one of these roles and what colleagues call them, in the order of their names. */
    async staffWith(member: string, roles: readonly string[]): Promise<{ id: string; name: string }[]> {
      const ids = (await database.forMembers([member], (tx) => readRolesAt(tx, member))).filter(({ role }) => roles.includes(role)).map(({ staff_id }) => staff_id)
      return [...await staff.cards([...new Set(ids)])].map(([id, { name }]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name, 'da'))
    },
    /** A member's counsellors and what colleagues call them, in the order of their names. */
    async counsellors(member: string): Promise<{ id: string; name: string }[]> {
      const ids = (await database.forMembers([member], (tx) => readRolesAt(tx, member))).filter(({ role }) => role === 'counsellor').map(({ staff_id }) => staff_id)
      return [...await staff.cards(ids)].map(([id, { name }]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name, 'da'))
    },
    /** User names of those who work for a member, and those that its open invitations suggest. */
    async usernamesAt(tx: Tx, member: string): Promise<Set<string>> {
      const ids = new Set((await readRolesAt(tx, member)).map(({ staff_id }) => staff_id))
      const own = await staff.usernames(tx, [...ids])
      return new Set([...own, ...(await invitations.list(tx, member)).flatMap(({ suggested }) => suggested?.username ?? [])])
    },
    countStaff: async (tx: Tx, member: string) => new Set((await readRolesAt(tx, member)).map(({ staff_id }) => staff_id)).size,
    /** A one-use link for the first operator; null once there is one. Links from before are void. */
    firstOperatorLink: (): Promise<string | null> => database.forMembers([PLATFORM], async (tx) => {
      if ((await readRolesAt(tx, PLATFORM)).some(({ role }) => role === 'operator')) return null
      for (const { id } of await invitations.list(tx, PLATFORM)) await invitations.cancel(tx, PLATFORM, id)
      const { link } = await invitations.invite(tx, { member: PLATFORM, name: 'Operator', title: { da: 'Drift', en: 'Operations' }, roles: ['operator'], invitedBy: null })
      return link
    }),
    close: () => clearInterval(tidying),
  }
}
export type Identity = ReturnType<typeof createIdentity>
