import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const withdrawAnswer = operation({
  id: 'withdrawAnswer',
  method: 'DELETE',
  path: '/api/members/{member}/conversations/{conversation}/answers/{answer}',
  summary: 'Take back an answer that is not sent yet',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'write',
  promises: ['P04', 'P41'],
  params: z.strictObject({ member: s.id, conversation: s.id, answer: s.id }),
  errors: ['answer_settled'],
})
