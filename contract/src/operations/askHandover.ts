import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const askHandover = operation({
  id: 'askHandover',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/handover',
  summary: 'Ask the citizen whether a colleague, or whoever takes it from a queue, may take over',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'write',
  promises: ['P04', 'P20'],
  params: s.conversationParams,
  body: z.strictObject({ id: s.id, to: z.union([z.strictObject({ colleague: s.id }), z.strictObject({ queue: s.id })]) }),
  output: s.conversation,
  errors: ['already_asked', 'id_reused', 'wrong_state'],
})
