import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { groupParams, groupRow, leaders } from '../rooms.ts'

export const moderateGroup = operation({
  id: 'moderateGroup',
  method: 'POST',
  path: '/api/members/{member}/groups/{group}/acts',
  summary: 'Open, pause, resume, close or cancel a group that one leads; close its door, so that nobody new comes in, or open that again',
  roles: leaders,
  scope: 'rooms',
  rate: 'write',
  promises: ['P41'],
  params: groupParams,
  body: z.strictObject({ act: z.enum(['open', 'pause', 'resume', 'close', 'cancel', 'close-door', 'open-door']) }),
  output: groupRow,
  errors: ['not_found', 'wrong_state'],
})
