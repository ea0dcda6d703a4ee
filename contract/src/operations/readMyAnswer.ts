import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readMyAnswer = operation({
  id: 'readMyAnswer',
  method: 'GET',
  path: '/api/members/{member}/conversations/{conversation}/answer',
  summary: 'One’s own answer that is on its way to a second reader, or back',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'read',
  promises: ['P04', 'P41'],
  params: s.conversationParams,
  output: z.strictObject({ answer: z.nullable(s.answer) }),
})
