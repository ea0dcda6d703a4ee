import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const removeMyEvaluation = operation({
  id: 'removeMyEvaluation',
  method: 'DELETE',
  path: '/api/members/{member}/conversations/{conversation}/my-evaluation',
  summary: 'Take back what was said of a conversation: it is erased',
  roles: ['citizen'],
  scope: 'conversations',
  rate: 'write',
  promises: ['P23', 'P62'],
  params: s.conversationParams,
  errors: ['not_found'],
})
