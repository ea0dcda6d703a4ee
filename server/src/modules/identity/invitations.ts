import type { MemberRole } from '@socialspace/contract/roles'
import type { Both } from '@socialspace/contract/shapes'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { must, Refusal } from '../../platform/http/index.ts'
import { PLATFORM, randomId, randomToken, UnitExists, type Owner, type Unit, type Vault } from '../../platform/vault/index.ts'
import { deleteInvitation, insertInvitation, readInvitation, readInvitations, type InvitationRow } from './store.ts'

export interface Inviting {
  /** The client's own id, or a new one. */
  readonly id?: string
  /** The nil UUID for the operator's own. */
  readonly member: string
  readonly name: string
  readonly title: Both
  readonly roles: readonly (MemberRole | 'operator')[]
  readonly invitedBy: string | null
  /** What whoever accepts finds filled in, and may change. */
  readonly suggested?: Suggested
}
export interface Suggested { readonly username: string; readonly alias: string }
export interface Invitation {
  readonly id: string
  readonly member: string
  readonly name: string
  readonly title: Both
  readonly roles: (MemberRole | 'operator')[]
  readonly expiresAt: Date
  readonly suggested: Suggested | null
}

const hour = 60 * 60 * 1000
const lasts = { member: 7 * 24 * hour, operator: hour }

/** One-use links. The token is in the link's fragment, which no server and no log sees; only its keyed hash is kept. */
export function createInvitations({ database, vault, workplaceUrl }: { database: Database; vault: Vault; workplaceUrl: string }) {
  const tokens = vault.index('invitation.token', { exact: true })
  const opened = (row: InvitationRow): Invitation => {
    const unit = vault.unit(row.member_id, row.id)
    const { suggested = null, ...title } = JSON.parse(unit.open('identity.invitation.title', row.id, row.sealed_version, row.title)) as Both & { suggested?: Suggested }
    return {
      id: row.id, member: row.member_id, roles: row.roles as Invitation['roles'], expiresAt: row.expires_at,
      name: unit.open('identity.invitation.name', row.id, row.sealed_version, row.name),
      title, suggested,
    }
  }
  const living = (row: InvitationRow | undefined): row is InvitationRow => row !== undefined && row.used_at === null && row.expires_at > now()
  /** A token is the member's id, a dot and 256 random bits. @throws Refusal link_used, whatever is wrong with it */
  const find = (token: string): Owner => {
    const [member = ''] = token.split('.')
    const owner = tokens.find(token, member)
    must(owner, 'link_used')
    return owner
  }
  /** An id that anything else of the member's has is as taken as an invitation's. */
  const unitFor = (member: string, id: string): Unit => {
    try {
      return vault.createUnit(member, id)
    } catch (error) {
      throw error instanceof UnitExists ? new Refusal('id_reused') : error
    }
  }
  const remove = async (tx: Tx, member: string, id: string): Promise<boolean> => {
    const there = await deleteInvitation(tx, member, id)
    if (there) vault.eraseUnit(member, id)
    return there
  }

  return {
    /** Makes an invitation inside the transaction that decides on it. @throws Refusal id_reused */
    async invite(tx: Tx, { id = randomId(), member, name, title, roles, invitedBy, suggested }: Inviting): Promise<{ link: string; expiresAt: Date }> {
      const [token, at] = [`${member}.${randomToken(32)}`, now()]
      const expiresAt = new Date(at.getTime() + (member === PLATFORM ? lasts.operator : lasts.member))
      must(!(await readInvitation(tx, member, id)), 'id_reused')
      const unit = unitFor(member, id)
      must(await insertInvitation(tx, {
        member_id: member, id, roles: [...roles], invited_by: invitedBy, created_at: at, expires_at: expiresAt,
        name: unit.seal('identity.invitation.name', id, 0, name), title: unit.seal('identity.invitation.title', id, 0, JSON.stringify({ ...title, suggested })),
      }), 'id_reused')
      tokens.put(token, { member, id })
      return { link: `${workplaceUrl}/workplace/invitation#${token}`, expiresAt }
    },
    /** What a link offers. @throws Refusal link_used */
    async read(token: string): Promise<Invitation> {
      const { member, id } = find(token)
      const row = await database.forMembers([member], (tx) => readInvitation(tx, member, id))
      must(living(row), 'link_used')
      return opened(row)
    },
    /** Uses a link up: of two at once, one gets it. What was kept about the invited person goes with it (P32). @throws Refusal link_used */
    async use(token: string, accept: (tx: Tx, invitation: Invitation) => Promise<void>): Promise<void> {
      const { member, id } = find(token)
      await database.forMembers([member], async (tx) => {
        const row = await readInvitation(tx, member, id, true)
        must(living(row), 'link_used')
        await accept(tx, opened(row))
        await deleteInvitation(tx, member, id)
      })
      vault.eraseUnit(member, id)
    },
    /** Open invitations of a member; those that have expired are removed in passing. */
    async list(tx: Tx, member: string): Promise<Invitation[]> {
      const rows = await readInvitations(tx, member)
      const open = rows.filter(living)
      for (const row of rows) if (!open.includes(row)) await remove(tx, member, row.id)
      return open.map(opened)
    },
    cancel: remove,
  }
}
export type Invitations = ReturnType<typeof createInvitations>
