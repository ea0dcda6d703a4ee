import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { colleagues, teamRow } from '../rooms.ts'
import * as s from '../shapes.ts'

export const openDirect = operation({
  id: 'openDirect',
  method: 'POST',
  path: '/api/members/{member}/team/direct',
  summary: 'The room of two colleagues; made if they have none',
  roles: colleagues,
  scope: 'rooms',
  rate: 'write',
  promises: ['P03', 'P04'],
  params: s.memberParams,
  body: z.strictObject({ colleague: s.id }),
  output: teamRow,
  errors: ['not_found'],
})
