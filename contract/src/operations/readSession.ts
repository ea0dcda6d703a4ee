import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readSession = operation({
  id: 'readSession',
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in here: the staff session, or with `member` the citizen’s at that member',
  roles: ['anyone'],
  scope: 'public',
  rate: 'read',
  promises: ['P42'],
  query: z.strictObject({ member: z.optional(s.id) }),
  output: s.session,
})
