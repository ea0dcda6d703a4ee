import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listMembers = operation({
  id: 'listMembers',
  method: 'GET',
  path: '/api/members',
  summary: 'The members that citizens can turn to',
  roles: ['anyone'],
  scope: 'public',
  rate: 'read',
  promises: ['P03'],
  output: z.array(z.strictObject({ id: s.id, slug: s.slug, name: s.text(200), welcome: s.both(1000) })),
})
