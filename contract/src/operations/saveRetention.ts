import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const saveRetention = operation({
  id: 'saveRetention',
  method: 'PUT',
  path: '/api/members/{member}/retention',
  summary: 'Change how long the member keeps what, having seen what that deletes; longer than promised only with a basis',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P30', 'P32'],
  params: s.memberParams,
  /** `due` is the preview that was agreed to: when more is due by now, nothing changes. */
  body: z.strictObject({ etag: s.etag, rules: s.retentionRules, due: s.retentionCounts }),
  output: z.strictObject({ etag: s.etag }),
  errors: ['changed_meanwhile', 'more_due', 'basis_needed'],
})
