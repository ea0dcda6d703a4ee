import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const signOut = operation({
  id: 'signOut',
  method: 'POST',
  path: '/api/session/end',
  summary: 'End this session and everything that is open under it',
  roles: ['citizen', 'staff'],
  scope: 'session',
  rate: 'write',
  promises: ['P42'],
  query: z.strictObject({ member: z.optional(s.id) }),
})
