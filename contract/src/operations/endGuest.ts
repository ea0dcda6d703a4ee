import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const endGuest = operation({
  id: 'endGuest',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/guests/{guest}/end',
  summary: 'End what a colleague may read, at once: by the citizen, the counsellor, the colleague, or whoever asked; a question that is not answered is taken back by it',
  roles: ['citizen', 'counsellor', 'coordinator'],
  scope: 'conversations',
  rate: 'write',
  promises: ['P04', 'P20', 'P23', 'P41'],
  params: z.strictObject({ member: s.id, conversation: s.id, guest: s.id }),
})
