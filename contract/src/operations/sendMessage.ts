import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const sendMessage = operation({
  id: 'sendMessage',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/messages',
  summary: 'Send a message; the same id again gives the first number (idempotent)',
  roles: ['citizen', 'counsellor', 'coordinator'],
  scope: 'conversations',
  rate: 'write',
  promises: ['P40'],
  params: s.conversationParams,
  body: s.draft,
  output: z.strictObject({ id: s.id, number: s.number, at: s.time, outcome: z.enum(['stored', 'duplicate']) }),
  errors: ['blocked', 'id_reused', 'conversation_closed'],
})
