import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listSecondReading = operation({
  id: 'listSecondReading',
  method: 'GET',
  path: '/api/members/{member}/second-reading',
  summary: 'The queues whose answers a colleague reads before they are sent',
  roles: ['counsellor', 'administrator'],
  scope: 'work.replies',
  rate: 'read',
  promises: ['P04', 'P41'],
  params: s.memberParams,
  output: z.array(s.id),
})
