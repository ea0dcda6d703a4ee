import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listAnswers = operation({
  id: 'listAnswers',
  method: 'GET',
  path: '/api/members/{member}/answers',
  summary: 'Colleagues’ answers that wait for a second reader (`submitted`), and one’s own that came back from one (`returned`): by whom and since when, never text',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'read',
  promises: ['P04', 'P41'],
  params: s.memberParams,
  output: z.array(z.strictObject({ id: s.id, state: z.enum(['submitted', 'returned']), conversation: s.id, queue: s.id, author: s.maybeText(60), at: s.time })),
})
