import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const eraseProfile = operation({
  id: 'eraseProfile',
  method: 'DELETE',
  path: '/api/members/{member}/my/profile',
  summary: 'Erase everything the citizen has told about themselves; conversations stay',
  roles: ['citizen'],
  scope: 'citizen.rights',
  rate: 'write',
  promises: ['P62'],
  params: s.memberParams,
})
