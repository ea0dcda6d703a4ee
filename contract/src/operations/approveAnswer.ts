import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const approveAnswer = operation({
  id: 'approveAnswer',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/answers/{answer}/approve',
  summary: 'The second reader agrees with the words that were read: they are sent',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'write',
  promises: ['P04', 'P41'],
  params: z.strictObject({ member: s.id, conversation: s.id, answer: s.id }),
  body: z.strictObject({ revision: s.number }),
  output: z.strictObject({ number: s.number }),
  errors: ['answer_settled', 'changed_meanwhile', 'conversation_closed', 'own_answer'],
})
