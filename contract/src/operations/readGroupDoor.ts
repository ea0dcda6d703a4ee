import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { groupDoor, groupParams } from '../rooms.ts'
import * as s from '../shapes.ts'

export const readGroupDoor = operation({
  id: 'readGroupDoor',
  method: 'POST',
  path: '/api/members/{member}/groups/{group}/door',
  summary: 'What a group is, who is there and who reads along, before one goes in; one that is not on the page needs its link',
  roles: ['anyone', 'citizen'],
  scope: 'public',
  rate: 'read',
  promises: ['P20', 'P21', 'P22'],
  params: groupParams,
  body: z.strictObject({ token: z.nullable(s.text(100)) }),
  output: groupDoor,
  errors: ['not_found'],
})
