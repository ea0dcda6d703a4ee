import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readConversationRules = operation({
  id: 'readConversationRules',
  method: 'GET',
  path: '/api/members/{member}/conversation-rules',
  summary: 'For how many minutes whoever wrote a message may correct it',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'read',
  promises: ['P63'],
  params: s.memberParams,
  output: s.conversationRules,
})
