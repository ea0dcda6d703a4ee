import * as z from 'zod/mini'
import { blockHours } from '../blocks.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const endAsAbuse = operation({
  id: 'endAsAbuse',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/abuse',
  summary: 'End a conversation as abuse, say what it was, and block the anonymous profile for some hours or not at all; the citizen is told',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'write',
  promises: ['P04', 'P20', 'P40'],
  params: s.conversationParams,
  body: z.strictObject({ label: s.id, hours: z.nullable(z.literal(blockHours)) }),
  output: s.conversation,
  errors: ['not_found', 'wrong_state'],
})
