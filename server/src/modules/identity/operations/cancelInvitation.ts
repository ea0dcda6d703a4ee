import type { operations } from '@socialspace/contract'
import { must, type Handler } from '../../../platform/http/index.ts'
import type { IdentityDeps } from '../index.ts'
import type { Invitations } from '../invitations.ts'

type Deps = Pick<IdentityDeps, 'database' | 'record'> & { invitations: Invitations }

export const cancelInvitation = ({ database, record, invitations }: Deps): Handler<typeof operations.cancelInvitation> => async ({ member, account, params }) => {
  await database.forMembers([member], async (tx) => {
    must(await invitations.cancel(tx, member, params.invitation), 'not_found')
    await record(tx, { member, act: 'invitation.withdrawn', actor: 'staff', role: 'administrator', actorId: account, object: 'invitation', objectId: params.invitation })
  })
  return undefined
}
