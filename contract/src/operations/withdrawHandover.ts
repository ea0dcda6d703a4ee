import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const withdrawHandover = operation({
  id: 'withdrawHandover',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/handover/{handover}/withdraw',
  summary: 'Take back the question of who may take over',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'write',
  promises: ['P04'],
  params: z.strictObject({ member: s.id, conversation: s.id, handover: s.id }),
  output: s.conversation,
  errors: ['handover_ended'],
})
