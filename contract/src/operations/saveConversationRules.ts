import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const saveConversationRules = operation({
  id: 'saveConversationRules',
  method: 'PUT',
  path: '/api/members/{member}/conversation-rules',
  summary: 'Decide for how many minutes whoever wrote a message may correct it',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P63'],
  params: s.memberParams,
  body: s.conversationRules,
  output: s.conversationRules,
})
