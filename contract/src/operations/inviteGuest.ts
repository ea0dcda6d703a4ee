import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const inviteGuest = operation({
  id: 'inviteGuest',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/guests',
  summary: 'Ask the citizen whether a colleague may take part, or listen; nothing is open to them before the yes',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'write',
  promises: ['P04', 'P20', 'P41'],
  params: s.conversationParams,
  body: z.strictObject({ id: s.id, colleague: s.id, role: s.guestRole, why: s.text(500) }),
  output: s.conversation,
  errors: ['already_asked', 'already_here', 'id_reused', 'wrong_state'],
})
