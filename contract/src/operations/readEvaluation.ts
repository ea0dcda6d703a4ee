import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { evaluation, evaluationForm, ownEvaluation } from '../quality.ts'
import * as s from '../shapes.ts'

export const readEvaluation = operation({
  id: 'readEvaluation',
  method: 'GET',
  path: '/api/members/{member}/conversations/{conversation}/evaluation',
  summary: 'What the citizen and the counsellor said of a conversation, as far as the caller may read it; each opening of the citizen’s is logged',
  roles: ['counsellor', 'coordinator'],
  scope: 'work.quality',
  rate: 'read',
  promises: ['P04', 'P05', 'P41'],
  params: s.conversationParams,
  output: z.strictObject({
    staff: s.id, staffName: s.maybeText(60), mine: z.boolean(), citizen: z.nullable(evaluation), own: z.nullable(ownEvaluation),
    /** What the caller may fill in for themselves; null where it is not their conversation, or nothing is asked. */
    form: z.nullable(evaluationForm),
  }),
  errors: ['not_found'],
})
