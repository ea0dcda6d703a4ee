import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readConversation = operation({
  id: 'readConversation',
  method: 'GET',
  path: '/api/members/{member}/conversations/{conversation}',
  summary: 'One conversation, for those who take part in it',
  roles: ['citizen', 'counsellor', 'coordinator'],
  scope: 'conversations',
  rate: 'read',
  promises: ['P41'],
  params: s.conversationParams,
  output: s.conversation,
})
