import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const eraseOwnMessage = operation({
  id: 'eraseOwnMessage',
  method: 'DELETE',
  path: '/api/members/{member}/conversations/{conversation}/own-messages/{message}',
  summary: 'Staff erase a message of their own in a conversation that is under way, with its files: the citizen sees that they did, and who',
  roles: ['counsellor', 'coordinator'],
  scope: 'conversations',
  rate: 'write',
  promises: ['P41', 'P62'],
  params: z.strictObject({ member: s.id, conversation: s.id, message: s.id }),
  errors: ['conversation_closed'],
})
