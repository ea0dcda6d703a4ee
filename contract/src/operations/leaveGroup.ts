import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { groupParams } from '../rooms.ts'

export const leaveGroup = operation({
  id: 'leaveGroup',
  method: 'POST',
  path: '/api/members/{member}/groups/{group}/leave',
  summary: 'Leave a group, and erase what one wrote in it if one wishes',
  roles: ['citizen'],
  scope: 'rooms',
  rate: 'write',
  promises: ['P23', 'P62'],
  params: groupParams,
  body: z.strictObject({ erase: z.boolean() }),
  errors: ['not_found'],
})
