import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { policyVersion } from '../policy.ts'
import * as s from '../shapes.ts'

export const listPolicyVersions = operation({
  id: 'listPolicyVersions',
  method: 'GET',
  path: '/api/members/{member}/policy/versions',
  summary: 'Every version of the privacy policy that was published, newest first; each stays readable',
  roles: ['anyone'],
  scope: 'public',
  rate: 'read',
  promises: ['P70', 'P71'],
  params: s.memberParams,
  query: z.strictObject({ before: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(s.most))) }),
  /** At most 100. */
  output: z.array(policyVersion),
})
