import { type Selectable, sql, type Updateable } from 'kysely'
import type { Reader, Tables, Writer } from '../../platform/database/index.ts'

type Names = 'identity.citizen' | 'identity.staff' | 'identity.staff_role' | 'identity.passkey' | 'identity.invitation' | 'identity.session'
type Reads = Reader<Names>
type Writes = Writer<Names>

export type CitizenRow = Selectable<Tables['identity.citizen']>
export type StaffRow = Selectable<Tables['identity.staff']>
export type PasskeyRow = Selectable<Tables['identity.passkey']>
export type InvitationRow = Selectable<Tables['identity.invitation']>
export type SessionRow = Selectable<Tables['identity.session']>

/** For thousands of ids: one parameter, and one plan for any number of them. */
const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

/* Citizens */

export async function insertCitizen(tx: Writes, row: Pick<CitizenRow, 'member_id' | 'id' | 'started_at' | 'active_on'>): Promise<void> {
  await tx.insertInto('identity.citizen').values(row).execute()
}

export function readCitizen(tx: Reads, member: string, id: string, lock = false): Promise<CitizenRow | undefined> {
  const query = tx.selectFrom('identity.citizen').selectAll().where('member_id', '=', member).where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export const readCitizens = (tx: Reads, member: string, ids: readonly string[]): Promise<CitizenRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : tx.selectFrom('identity.citizen').selectAll().where('member_id', '=', member).where('id', 'in', [...ids]).execute()

/** In the order of their ids, after one. */
export async function readCitizenIds(tx: Reads, member: string, after: string | undefined, limit: number): Promise<string[]> {
  const query = tx.selectFrom('identity.citizen').select('id').where('member_id', '=', member)
  return (await (after === undefined ? query : query.where('id', '>', after)).orderBy('id').limit(limit).execute()).map(({ id }) => id)
}
export const countCitizens = async (tx: Reads, member: string): Promise<number> =>
  Number((await tx.selectFrom('identity.citizen').select(({ fn }) => fn.countAll().as('count')).where('member_id', '=', member).executeTakeFirstOrThrow()).count)

export async function changeCitizen(tx: Writes, member: string, id: string, to: Updateable<Tables['identity.citizen']>): Promise<void> {
  await tx.updateTable('identity.citizen').set(to).where('member_id', '=', member).where('id', '=', id).execute()
}

/** At most one write a day. */
export async function touchCitizen(tx: Writes, member: string, id: string, day: string): Promise<void> {
  await tx.updateTable('identity.citizen').set({ active_on: day }).where('member_id', '=', member).where('id', '=', id).where('active_on', '<', day).execute()
}

/* Staff and their roles */

export async function insertStaff(tx: Writes, row: Omit<StaffRow, 'sealed_version' | 'totp_step' | 'ended_at'>): Promise<void> {
  await tx.insertInto('identity.staff').values(row).execute()
}

export function readStaff(tx: Reads, id: string, lock = false): Promise<StaffRow | undefined> {
  const query = tx.selectFrom('identity.staff').selectAll().where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export const readStaffs = (tx: Reads, ids: readonly string[]): Promise<StaffRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : tx.selectFrom('identity.staff').selectAll().where('id', 'in', [...ids]).execute()

export async function changeStaff(tx: Writes, id: string, to: Updateable<Tables['identity.staff']>): Promise<void> {
  await tx.updateTable('identity.staff').set(to).where('id', '=', id).execute()
}

/** Uses up a one-time code's time step; false when it, or a later one, has been used. */
export async function useTotpStep(tx: Writes, id: string, step: number): Promise<boolean> {
  const row = await tx.updateTable('identity.staff').set({ totp_step: step }).where('id', '=', id).where('totp_step', '<', step).where('ended_at', 'is', null).returning('id').executeTakeFirst()
  return row !== undefined
}

export async function insertRoles(tx: Writes, member: string, staff: string, roles: readonly string[], at: Date): Promise<void> {
  if (roles.length === 0) return
  await tx.insertInto('identity.staff_role').values(roles.map((role) => ({ member_id: member, staff_id: staff, role, given_at: at })))
    .onConflict((conflict) => conflict.doNothing()).execute()
}

export async function deleteRoles(tx: Writes, member: string, staff: string, keep: readonly string[]): Promise<void> {
  const query = tx.deleteFrom('identity.staff_role').where('member_id', '=', member).where('staff_id', '=', staff)
  await (keep.length === 0 ? query : query.where('role', 'not in', [...keep])).execute()
}

/** The roles of a person that the transaction may see: all of them in `asStaff`, a member's in `forMembers`. */
export const readRolesOf = (tx: Reads, staff: string): Promise<{ member_id: string; role: string }[]> =>
  tx.selectFrom('identity.staff_role').select(['member_id', 'role']).where('staff_id', '=', staff).execute()

/** All roles at a member, locked against changes when they are about to change. */
export function readRolesAt(tx: Reads, member: string, lock = false): Promise<{ staff_id: string; role: string }[]> {
  const query = tx.selectFrom('identity.staff_role').select(['staff_id', 'role']).where('member_id', '=', member).orderBy('staff_id')
  return (lock ? query.forUpdate() : query).execute()
}

/* Passkeys */

export const readPasskeys = (tx: Reads, staff: string): Promise<PasskeyRow[]> =>
  tx.selectFrom('identity.passkey').selectAll().where('staff_id', '=', staff).orderBy('created_at').execute()

export async function insertPasskey(tx: Writes, row: Omit<PasskeyRow, 'sealed_version'>): Promise<void> {
  await tx.insertInto('identity.passkey').values(row).execute()
}

/** Moves the signature counter on; false when it did not rise, which a copied authenticator would show (WebAuthn §6.1.1). */
export async function raiseCounter(tx: Writes, id: string, from: number, to: number): Promise<boolean> {
  const row = await tx.updateTable('identity.passkey').set({ counter: to }).where('id', '=', id).where('counter', '=', from).returning('id').executeTakeFirst()
  return row !== undefined
}

export async function deletePasskey(tx: Writes, staff: string, id: string): Promise<boolean> {
  return (await tx.deleteFrom('identity.passkey').where('staff_id', '=', staff).where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}

/* Invitations */

/** False when the id is taken. */
export async function insertInvitation(tx: Writes, row: Omit<InvitationRow, 'sealed_version' | 'used_at'>): Promise<boolean> {
  const inserted = await tx.insertInto('identity.invitation').values(row).onConflict((conflict) => conflict.columns(['member_id', 'id']).doNothing()).returning('id').executeTakeFirst()
  return inserted !== undefined
}

export function readInvitation(tx: Reads, member: string, id: string, lock = false): Promise<InvitationRow | undefined> {
  const query = tx.selectFrom('identity.invitation').selectAll().where('member_id', '=', member).where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export const readInvitations = (tx: Reads, member: string): Promise<InvitationRow[]> =>
  tx.selectFrom('identity.invitation').selectAll().where('member_id', '=', member).orderBy('created_at').execute()

export async function deleteInvitation(tx: Writes, member: string, id: string): Promise<boolean> {
  return (await tx.deleteFrom('identity.invitation').where('member_id', '=', member).where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}

/* Sessions */

export async function insertSession(tx: Writes, row: SessionRow): Promise<void> {
  await tx.insertInto('identity.session').values(row).execute()
}

export const readSession = (tx: Reads, tokenHash: Buffer): Promise<SessionRow | undefined> =>
  tx.selectFrom('identity.session').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()

export const readSessions = (tx: Reads, ids: readonly string[]): Promise<SessionRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : tx.selectFrom('identity.session').selectAll().where('id', '=', anyOf(ids)).execute()

export async function seeSessions(tx: Writes, ids: readonly string[], at: Date, expires?: Date): Promise<void> {
  if (ids.length === 0) return
  await tx.updateTable('identity.session').set(expires ? { seen_at: at, expires_at: expires } : { seen_at: at }).where('id', '=', anyOf(ids)).execute()
}

export const readSeenSince = (tx: Reads, accounts: readonly string[], since: Date): Promise<{ account_id: string }[]> =>
  accounts.length === 0 ? Promise.resolve([])
    : tx.selectFrom('identity.session').select('account_id').distinct().where('account_id', 'in', [...accounts]).where('kind', '=', 'staff').where('seen_at', '>=', since).execute()

/** Ends sessions; those that ended. */
export function deleteSessions(tx: Writes, which: { id: string } | { accounts: readonly string[] } | { before: Date }): Promise<SessionRow[]> {
  const query = tx.deleteFrom('identity.session').returningAll()
  if ('id' in which) return query.where('id', '=', which.id).execute()
  return ('accounts' in which ? query.where('account_id', 'in', [...which.accounts]) : query.where('expires_at', '<', which.before)).execute()
}
