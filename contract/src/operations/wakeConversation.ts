import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const wakeConversation = operation({
  id: 'wakeConversation',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/wake',
  summary: 'Open a sleeping or closed conversation again',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'write',
  promises: ['P32'],
  params: s.conversationParams,
  output: s.conversation,
  errors: ['wrong_state'],
})
