import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const eraseMessage = operation({
  id: 'eraseMessage',
  method: 'DELETE',
  path: '/api/members/{member}/conversations/{conversation}/messages/{message}',
  summary: 'The citizen erases a message that they wrote, with its files: its place and number stay, and say so; what stays of the conversation is sealed anew, and the old key destroyed',
  roles: ['citizen'],
  scope: 'citizen.rights',
  rate: 'write',
  promises: ['P41', 'P62'],
  params: z.strictObject({ member: s.id, conversation: s.id, message: s.id }),
})
