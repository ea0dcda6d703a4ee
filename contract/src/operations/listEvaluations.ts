import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listEvaluations = operation({
  id: 'listEvaluations',
  method: 'GET',
  path: '/api/members/{member}/evaluations',
  summary: 'Which conversations have an evaluation, newest first: one’s own for a counsellor, the member’s for a coordinator; never what was said',
  roles: ['counsellor', 'coordinator'],
  scope: 'work.quality',
  rate: 'read',
  promises: ['P04', 'P41'],
  params: s.memberParams,
  query: z.strictObject({ before: z.optional(s.time) }),
  output: z.strictObject({ rows: z.array(z.strictObject({
    conversation: s.id, kind: z.enum(['citizen', 'counsellor']), at: s.time, staff: s.id, staffName: s.maybeText(60), mine: z.boolean(), hidden: z.boolean(),
  })) }),
})
