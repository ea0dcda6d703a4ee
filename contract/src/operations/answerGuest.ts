import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const answerGuest = operation({
  id: 'answerGuest',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/guests/{guest}/answer',
  summary: 'The citizen’s own answer: yes to everything that was written, yes from now on, or no',
  roles: ['citizen'],
  scope: 'conversations',
  rate: 'write',
  promises: ['P04', 'P20'],
  params: z.strictObject({ member: s.id, conversation: s.id, guest: s.id }),
  body: z.strictObject({ answer: s.guestAnswer }),
  output: s.conversation,
  errors: ['guest_ended'],
})
