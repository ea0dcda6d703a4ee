import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readStaffProfile = operation({
  id: 'readStaffProfile',
  method: 'GET',
  path: '/api/staff/me',
  summary: 'How colleagues and citizens see me, and my ways to sign in',
  roles: ['staff'],
  scope: 'session',
  rate: 'read',
  promises: ['P61'],
  output: z.strictObject({ etag: s.etag, username: z.string(), name: s.text(60), alias: s.text(60), title: s.both(60), passkeys: z.array(z.strictObject({ id: s.id, label: s.text(60), createdAt: s.time })) }),
})
