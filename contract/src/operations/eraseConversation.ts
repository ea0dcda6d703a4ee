import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const eraseConversation = operation({
  id: 'eraseConversation',
  method: 'DELETE',
  path: '/api/members/{member}/my/conversations/{conversation}',
  summary: 'Erase a conversation with everything in it and every note about it; nobody can read it afterwards',
  roles: ['citizen'],
  scope: 'citizen.rights',
  rate: 'write',
  promises: ['P62'],
  params: s.conversationParams,
  errors: ['not_found'],
})
