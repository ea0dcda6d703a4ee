import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'
import { memberRoles } from '../roles.ts'

export const listStaff = operation({
  id: 'listStaff',
  method: 'GET',
  path: '/api/members/{member}/staff',
  summary: "The member's staff and open invitations",
  roles: ['administrator', 'coordinator'],
  scope: 'staff',
  rate: 'read',
  promises: ['P41'],
  params: s.memberParams,
  output: z.strictObject({ staff: z.array(z.strictObject({ id: s.id, name: s.text(60), alias: s.text(60), title: s.both(60), roles: z.array(z.enum(memberRoles)) })), invitations: z.array(z.strictObject({ id: s.id, name: s.text(60), roles: z.array(z.enum(memberRoles)), expiresAt: s.time })) }),
})
