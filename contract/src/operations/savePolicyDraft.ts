import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { policyTexts, summary } from '../policy.ts'
import * as s from '../shapes.ts'

export const savePolicyDraft = operation({
  id: 'savePolicyDraft',
  method: 'PUT',
  path: '/api/members/{member}/policy/draft',
  summary: 'Write at the next version of the policy; nobody outside sees it before it is published',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P70'],
  params: s.memberParams,
  body: z.strictObject({ etag: s.etag, texts: policyTexts, summary, significant: z.boolean() }),
  output: z.strictObject({ etag: s.etag }),
  errors: ['changed_meanwhile'],
})
