import * as z from 'zod/mini'
import { knownAs, myKnown } from '../known.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const becomeKnown = operation({
  id: 'becomeKnown',
  method: 'PUT',
  path: '/api/members/{member}/my/known',
  summary: 'Say who one is, on one’s own initiative, with a consent of its own; or give something else instead',
  roles: ['citizen'],
  scope: 'citizen.rights',
  rate: 'write',
  promises: ['P15', 'P20', 'P21', 'P22', 'P63'],
  params: s.memberParams,
  body: z.strictObject({ as: knownAs, consent: z.strictObject({ version: z.string(), language: s.language, agreed: z.literal(true) }) }),
  output: myKnown,
  errors: ['consent_needed', 'guardian_needed', 'known_not_offered', 'restricted', 'text_changed'],
})
