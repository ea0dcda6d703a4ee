import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const sleepConversation = operation({
  id: 'sleepConversation',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/sleep',
  summary: 'Put an open conversation to sleep',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'write',
  promises: ['P32'],
  params: s.conversationParams,
  output: s.conversation,
  errors: ['wrong_state'],
})
