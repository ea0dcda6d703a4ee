import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { groupRow, leaders } from '../rooms.ts'
import * as s from '../shapes.ts'

export const listGroups = operation({
  id: 'listGroups',
  method: 'GET',
  path: '/api/members/{member}/groups',
  summary: 'Groups of the member: what is planned, and how many are in them; never what is said',
  roles: leaders,
  scope: 'rooms',
  rate: 'read',
  promises: ['P03', 'P41'],
  params: s.memberParams,
  output: z.strictObject({ groups: z.array(groupRow), leaders: z.array(z.strictObject({ id: s.id, name: s.text(60) })) }),
})
