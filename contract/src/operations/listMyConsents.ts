import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listMyConsents = operation({
  id: 'listMyConsents',
  method: 'GET',
  path: '/api/members/{member}/my/consents',
  summary: 'Every yes, every withdrawal and every yes that ended by itself, with its text and its signed receipt (ISO/IEC TS 27560), oldest first',
  roles: ['citizen'],
  scope: 'citizen.profile',
  rate: 'read',
  promises: ['P21', 'P23'],
  params: s.memberParams,
  output: z.array(z.strictObject({
    id: s.id, act: z.enum(['given', 'withdrawn', 'ended']),
    /** Whether this yes holds now. */
    holds: z.boolean(), kind: z.enum(['counselling', 'known', 'evaluation', 'group', 'contact']), purpose: s.both(200), version: z.string(), language: s.language,
    /** SHA-256 of the text that was on the screen, and the text. */
    textHash: z.string(), text: z.nullable(z.string()), at: s.time, how: s.both(200),
    /** Whom it was said to, as citizens see them; null where the person pressed. */
    takenBy: z.nullable(s.maybeText(60)),
    /** A JSON document, as it was signed. */
    receipt: z.string(),
  })),
})
