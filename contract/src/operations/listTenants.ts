import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listTenants = operation({
  id: 'listTenants',
  method: 'GET',
  path: '/api/operator/members',
  summary: 'The members that the operator serves: technical state only',
  roles: ['operator'],
  scope: 'platform',
  rate: 'read',
  promises: ['P03'],
  output: z.array(z.strictObject({ id: s.id, slug: s.slug, name: s.text(200), createdAt: s.time, staff: s.number })),
})
