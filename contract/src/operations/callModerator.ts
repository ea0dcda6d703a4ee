import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { groupParams } from '../rooms.ts'

export const callModerator = operation({
  id: 'callModerator',
  method: 'POST',
  path: '/api/members/{member}/groups/{group}/call',
  summary: 'Tell those who lead the group, and nobody else, that one does not feel well',
  roles: ['citizen'],
  scope: 'rooms',
  rate: 'write',
  promises: ['P01'],
  params: groupParams,
  body: z.strictObject({ on: z.boolean() }),
  errors: ['not_found', 'group_closed'],
})
