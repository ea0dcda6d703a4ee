import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const answerHandover = operation({
  id: 'answerHandover',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/handover/{handover}/answer',
  summary: 'The citizen’s own answer: yes with what was written, yes without it, or no',
  roles: ['citizen'],
  scope: 'conversations',
  rate: 'write',
  promises: ['P04', 'P20'],
  params: z.strictObject({ member: s.id, conversation: s.id, handover: s.id }),
  body: z.strictObject({ answer: s.handoverAnswer }),
  output: s.conversation,
  errors: ['handover_ended'],
})
