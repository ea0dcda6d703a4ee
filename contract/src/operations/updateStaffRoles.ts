import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'
import { memberRoles } from '../roles.ts'

export const updateStaffRoles = operation({
  id: 'updateStaffRoles',
  method: 'PUT',
  path: '/api/members/{member}/staff/{staff}/roles',
  summary: 'Give or take away roles; an empty list ends the work for this member, sockets included, within 5 s',
  roles: ['administrator'],
  scope: 'staff',
  rate: 'write',
  promises: ['P41'],
  params: z.strictObject({ member: s.id, staff: s.id }),
  body: z.strictObject({ roles: z.array(z.enum(memberRoles)) }),
  output: z.strictObject({ roles: z.array(z.enum(memberRoles)) }),
  errors: ['last_administrator'],
})
