import type { operations } from '@socialspace/contract'
import { toDataURL } from 'qrcode'
import { must, type Handler } from '../../../platform/http/index.ts'
import { PLATFORM } from '../../../platform/vault/index.ts'
import type { IdentityDeps } from '../index.ts'
import type { Invitations } from '../invitations.ts'
import { isCommonPassword } from '../passwords.ts'
import type { Staff } from '../staff.ts'

type Deps = Pick<IdentityDeps, 'record'> & { invitations: Invitations; staff: Staff }

export const acceptInvitation = ({ record, invitations, staff }: Deps): Handler<typeof operations.acceptInvitation> => async ({ body }) => {
  const { token, username, password, name, alias } = body
  must(!isCommonPassword(password, [username, name, alias]), 'weak_password')
  let secret = ''
  await invitations.use(token, async (tx, { id: invitation, member, title, roles }) => {
    const where = member === PLATFORM ? null : member
    const { id, totp } = await staff.add({ username, password, name, alias, title, roles: roles.map((role) => ({ member: where, role })) }, tx)
    await record(tx, { member, act: 'invitation.accepted', actor: 'staff', actorId: id, object: 'invitation', objectId: invitation }).catch((error: unknown) => {
      staff.unmake(id)
      throw error
    })
    secret = totp
  })
  const otpauth = staff.otpauth(username, secret)
  return { otpauth, secret, qr: await toDataURL(otpauth, { margin: 2, scale: 6 }) }
}
