import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { versionNumber } from '../policy.ts'
import * as s from '../shapes.ts'

export const publishPolicy = operation({
  id: 'publishPolicy',
  method: 'POST',
  path: '/api/members/{member}/policy/versions',
  summary: 'Publish the draft as the next version; a significant change is announced for a time before it applies',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P70', 'P71', 'P72'],
  params: s.memberParams,
  body: z.strictObject({
    etag: s.etag,
    /** The day, where the member is, from whose beginning it applies; null is at once, which a significant change may not. */
    appliesFrom: z.nullable(s.day),
  }),
  output: z.strictObject({ version: versionNumber, appliesFrom: s.time }),
  errors: ['changed_meanwhile', 'policy_coming'],
})
