import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { policyTexts, summary } from '../policy.ts'
import * as s from '../shapes.ts'

export const readPolicyDraft = operation({
  id: 'readPolicyDraft',
  method: 'GET',
  path: '/api/members/{member}/policy/draft',
  summary: 'The next version of the policy as it is being written; without one, the text in force to begin from',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'read',
  promises: ['P70'],
  params: s.memberParams,
  output: z.strictObject({
    etag: s.etag,
    /** False: nothing has been written yet, and `texts` is the one in force. */
    exists: z.boolean(),
    texts: policyTexts, summary, significant: z.boolean(),
    /** The text in force, to compare with. */
    inForce: policyTexts,
    /** The first day on which a significant change may apply, and how many whole days it must be announced before. */
    earliest: s.day, noticeDays: z.number().check(z.int(), z.minimum(1)),
  }),
})
