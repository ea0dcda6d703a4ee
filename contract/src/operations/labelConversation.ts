import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const labelConversation = operation({
  id: 'labelConversation',
  method: 'PUT',
  path: '/api/members/{member}/conversations/{conversation}/label',
  summary: 'Give a conversation a title and a colour for oneself; neither takes them away',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'write',
  promises: ['P12', 'P40'],
  params: s.conversationParams,
  body: s.label,
  output: s.label,
})
