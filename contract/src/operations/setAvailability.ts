import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const setAvailability = operation({
  id: 'setAvailability',
  method: 'PUT',
  path: '/api/members/{member}/availability',
  summary: 'Available for live chat, or not',
  roles: ['counsellor'],
  scope: 'work.queue',
  rate: 'write',
  promises: ['P01'],
  params: s.memberParams,
  body: z.strictObject({ available: z.boolean() }),
  output: z.strictObject({ available: z.boolean() }),
})
