import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { practiceRoles } from '../roles.ts'
import * as s from '../shapes.ts'

export const makePracticeLink = operation({
  id: 'makePracticeLink',
  method: 'POST',
  path: '/api/members/{member}/practice',
  summary: 'A link that begins one practice conversation, within an hour, with oneself as its counsellor, where one is one, and else to see the citizen’s side of it; the one before stops. Only its hash is kept, so it is shown this once',
  roles: practiceRoles,
  scope: 'work.practice',
  rate: 'write',
  promises: ['P02', 'P41'],
  params: s.memberParams,
  output: z.strictObject({ link: s.text(500), until: s.time }),
})
