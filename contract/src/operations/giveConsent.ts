import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const giveConsent = operation({
  id: 'giveConsent',
  method: 'POST',
  path: '/api/members/{member}/my/consents',
  summary: 'Say yes, or yes again: what only the withdrawal had stopped may go on',
  roles: ['citizen'],
  scope: 'citizen.rights',
  rate: 'write',
  promises: ['P21'],
  params: s.memberParams,
  body: z.strictObject({ purpose: z.enum(['counselling', 'evaluation', 'group']), version: z.string(), language: s.language, agreed: z.literal(true) }),
  errors: ['guardian_needed', 'text_changed'],
})
