import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { groupParams, groupPlan, groupRow, leaders } from '../rooms.ts'
import * as s from '../shapes.ts'

export const saveGroup = operation({
  id: 'saveGroup',
  method: 'PUT',
  path: '/api/members/{member}/groups/{group}',
  summary: 'Plan a group, or change the plan of one that has not ended; `etag` 0 is a new one',
  roles: leaders,
  scope: 'rooms',
  rate: 'write',
  promises: ['P03', 'P41'],
  params: groupParams,
  body: z.extend(groupPlan, { etag: s.etag }),
  output: groupRow,
  errors: ['changed_meanwhile', 'id_reused', 'invalid_input', 'group_closed'],
})
