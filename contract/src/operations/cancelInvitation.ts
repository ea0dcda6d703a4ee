import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const cancelInvitation = operation({
  id: 'cancelInvitation',
  method: 'DELETE',
  path: '/api/members/{member}/invitations/{invitation}',
  summary: 'Withdraw an invitation',
  roles: ['administrator'],
  scope: 'staff',
  rate: 'write',
  promises: ['P41'],
  params: z.strictObject({ member: s.id, invitation: s.id }),
})
