import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const openAnswer = operation({
  id: 'openAnswer',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/answers/{answer}/open',
  summary: 'Read a colleague’s answer, and the letter that it answers, as its second reader',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'read',
  promises: ['P04', 'P41'],
  params: z.strictObject({ member: s.id, conversation: s.id, answer: s.id }),
  output: z.strictObject({ id: s.id, revision: s.number, author: s.maybeText(60), at: s.time, text: s.text(20000), letter: z.array(s.maybeText(20000)) }),
  errors: ['answer_settled', 'own_answer'],
})
