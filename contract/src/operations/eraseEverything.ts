import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const eraseEverything = operation({
  id: 'eraseEverything',
  method: 'DELETE',
  path: '/api/members/{member}/my/everything',
  summary: 'Erase the citizen and everything about them at this member, and sign them out everywhere',
  roles: ['citizen'],
  scope: 'citizen.rights',
  rate: 'write',
  promises: ['P62'],
  params: s.memberParams,
})
