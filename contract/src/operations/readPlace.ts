import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readPlace = operation({
  id: 'readPlace',
  method: 'GET',
  path: '/api/members/{member}/conversations/{conversation}/place',
  summary: 'Place in the queue',
  roles: ['citizen'],
  scope: 'conversations',
  rate: 'read',
  promises: ['P01'],
  params: s.conversationParams,
  output: s.place,
  errors: ['wrong_state'],
})
