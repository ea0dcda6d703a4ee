import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const declineOffer = operation({
  id: 'declineOffer',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/decline',
  summary: 'Say no to a conversation that is offered: it goes on to a colleague at once',
  roles: ['counsellor'],
  scope: 'work.queue',
  rate: 'write',
  promises: ['P01', 'P04'],
  params: s.conversationParams,
  errors: ['not_offered'],
})
