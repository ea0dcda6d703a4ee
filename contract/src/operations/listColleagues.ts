import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listColleagues = operation({
  id: 'listColleagues',
  method: 'GET',
  path: '/api/members/{member}/colleagues',
  summary: 'The member’s other counsellors and its coordinators, by the names that citizens see, and who is there now',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'read',
  promises: ['P03'],
  params: s.memberParams,
  output: z.array(z.strictObject({ id: s.id, alias: s.text(60), title: s.both(60), ready: z.boolean(), counsels: z.boolean() })),
})
