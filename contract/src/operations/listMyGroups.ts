import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { openGroup } from '../rooms.ts'
import * as s from '../shapes.ts'

export const listMyGroups = operation({
  id: 'listMyGroups',
  method: 'GET',
  path: '/api/members/{member}/my-groups',
  summary: 'Groups that one is in',
  roles: ['citizen'],
  scope: 'rooms',
  rate: 'read',
  promises: ['P61'],
  params: s.memberParams,
  output: z.array(openGroup),
})
