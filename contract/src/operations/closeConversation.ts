import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const closeConversation = operation({
  id: 'closeConversation',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/close',
  summary: 'Close with themes and a short journal note',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'write',
  promises: ['P12', 'P32'],
  params: s.conversationParams,
  body: z.strictObject({ note: s.id, themes: s.themes, text: s.text(20000) }),
  output: s.conversation,
  errors: ['wrong_state'],
})
