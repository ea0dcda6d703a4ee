import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const discardPolicyDraft = operation({
  id: 'discardPolicyDraft',
  method: 'DELETE',
  path: '/api/members/{member}/policy/draft',
  summary: 'Throw the draft of the policy away',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P70'],
  params: s.memberParams,
})
