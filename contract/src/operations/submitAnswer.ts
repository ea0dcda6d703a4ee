import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const submitAnswer = operation({
  id: 'submitAnswer',
  method: 'PUT',
  path: '/api/members/{member}/conversations/{conversation}/answers/{answer}',
  summary: 'Send an answer to be read by a colleague, or change one that is on its way',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'write',
  promises: ['P04', 'P41'],
  params: z.strictObject({ member: s.id, conversation: s.id, answer: s.id }),
  body: z.strictObject({ text: s.text(20000) }),
  output: s.answer,
  errors: ['answer_settled', 'conversation_closed', 'wrong_state', 'id_reused'],
})
