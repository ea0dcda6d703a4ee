import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'
import { memberRoles } from '../roles.ts'

export const readInvitation = operation({
  id: 'readInvitation',
  method: 'POST',
  path: '/api/invitations/read',
  summary: 'What an invitation is for',
  roles: ['anyone'],
  scope: 'public',
  rate: 'guess',
  promises: ['P41'],
  body: z.strictObject({ token: s.text(100) }),
  output: z.strictObject({ name: s.text(60), title: s.both(60), member: z.nullable(s.text(200)), roles: z.array(z.enum([...memberRoles, 'operator'])), suggested: z.nullable(z.strictObject({ username: s.text(40), alias: s.text(60) })) }),
  errors: ['link_used'],
})
