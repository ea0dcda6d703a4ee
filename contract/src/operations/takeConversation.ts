import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const takeConversation = operation({
  id: 'takeConversation',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/take',
  summary: 'Take a waiting conversation: casework begins (P23), logged, and the citizen sees it',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'write',
  promises: ['P04', 'P23', 'P41'],
  params: s.conversationParams,
  output: s.conversation,
  errors: ['already_taken', 'wrong_state', 'enough_conversations', 'not_offered'],
})
