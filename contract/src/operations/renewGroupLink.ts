import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { groupParams, leaders } from '../rooms.ts'
import * as s from '../shapes.ts'

export const renewGroupLink = operation({
  id: 'renewGroupLink',
  method: 'POST',
  path: '/api/members/{member}/groups/{group}/link',
  summary: 'A new join link; the one before stops. Only its hash is kept, so it is shown this once',
  roles: leaders,
  scope: 'rooms',
  rate: 'write',
  promises: ['P41'],
  params: groupParams,
  output: z.strictObject({ link: s.text(500) }),
  errors: ['not_found', 'group_closed'],
})
