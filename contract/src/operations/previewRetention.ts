import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const previewRetention = operation({
  id: 'previewRetention',
  method: 'POST',
  path: '/api/members/{member}/retention/preview',
  summary: 'How much these periods would delete now, of how much; changes nothing',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'read',
  promises: ['P30'],
  params: s.memberParams,
  body: z.strictObject({ rules: s.retentionRules }),
  output: z.strictObject({ due: s.retentionCounts, kept: s.retentionCounts }),
})
