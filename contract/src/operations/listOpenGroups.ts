import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { openGroup } from '../rooms.ts'
import * as s from '../shapes.ts'

export const listOpenGroups = operation({
  id: 'listOpenGroups',
  method: 'GET',
  path: '/api/members/{member}/open-groups',
  summary: 'Groups that are on the citizens’ page: planned, or open now',
  roles: ['anyone'],
  scope: 'public',
  rate: 'read',
  promises: ['P20'],
  params: s.memberParams,
  output: z.array(openGroup),
})
