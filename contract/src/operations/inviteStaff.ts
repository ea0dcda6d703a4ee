import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'
import { memberRoles } from '../roles.ts'

export const inviteStaff = operation({
  id: 'inviteStaff',
  method: 'POST',
  path: '/api/members/{member}/invitations',
  summary: 'Invite someone: a one-use link that the administrator passes on',
  roles: ['administrator'],
  scope: 'staff',
  rate: 'write',
  promises: ['P41'],
  params: s.memberParams,
  body: z.strictObject({ id: s.id, name: s.text(60), title: s.both(60), roles: z.array(z.enum(memberRoles)).check(z.minLength(1)) }),
  output: z.strictObject({ link: z.string(), expiresAt: s.time }),
  errors: ['id_reused'],
})
