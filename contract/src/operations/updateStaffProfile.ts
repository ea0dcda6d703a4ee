import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const updateStaffProfile = operation({
  id: 'updateStaffProfile',
  method: 'PATCH',
  path: '/api/staff/me',
  summary: 'Change alias and title',
  roles: ['staff'],
  scope: 'session',
  rate: 'write',
  promises: ['P63'],
  body: z.strictObject({ etag: s.etag, alias: z.optional(s.text(60)), title: z.optional(s.both(60)) }),
  output: z.strictObject({ etag: s.etag }),
  errors: ['changed_meanwhile'],
})
