import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { IdentityDeps } from '../index.ts'
import type { Invitations } from '../invitations.ts'

type Deps = Pick<IdentityDeps, 'database' | 'record'> & { invitations: Invitations }

export const inviteStaff = ({ database, record, invitations }: Deps): Handler<typeof operations.inviteStaff> => ({ member, account, body }) =>
  database.forMembers([member], async (tx) => {
    const { link, expiresAt } = await invitations.invite(tx, { ...body, member, invitedBy: account })
    await record(tx, { member, act: 'invitation.made', actor: 'staff', role: 'administrator', actorId: account, object: 'invitation', objectId: body.id })
    return { link, expiresAt: expiresAt.toISOString() }
  })
