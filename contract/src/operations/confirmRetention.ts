import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const confirmRetention = operation({
  id: 'confirmRetention',
  method: 'POST',
  path: '/api/members/{member}/retention/confirmation',
  summary: 'Say yes to deleting what is held back, having seen how much it is',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P30'],
  params: s.memberParams,
  body: z.strictObject({ due: s.retentionCounts }),
  errors: ['more_due'],
})
