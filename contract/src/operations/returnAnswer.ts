import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const returnAnswer = operation({
  id: 'returnAnswer',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/answers/{answer}/return',
  summary: 'The second reader gives the answer back, and says why',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'write',
  promises: ['P04', 'P41'],
  params: z.strictObject({ member: s.id, conversation: s.id, answer: s.id }),
  body: z.strictObject({ revision: s.number, remark: s.text(2000) }),
  errors: ['answer_settled', 'changed_meanwhile', 'own_answer'],
})
