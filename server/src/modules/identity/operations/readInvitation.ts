import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { IdentityDeps } from '../index.ts'
import type { Invitations } from '../invitations.ts'

type Deps = Pick<IdentityDeps, 'members'> & { invitations: Invitations }

export const readInvitation = ({ members, invitations }: Deps): Handler<typeof operations.readInvitation> => async ({ body }) => {
  const { member, name, title, roles, suggested } = await invitations.read(body.token)
  return { name, title, roles, suggested, member: (await members()).find(({ id }) => id === member)?.name ?? null }
}
