import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const saveSecondReading = operation({
  id: 'saveSecondReading',
  method: 'PUT',
  path: '/api/members/{member}/queues/{queue}/second-reading',
  summary: 'Decide whether a colleague reads the answers of a queue before they are sent',
  roles: ['administrator'],
  scope: 'work.replies',
  rate: 'write',
  promises: ['P04', 'P41'],
  params: z.strictObject({ member: s.id, queue: s.id }),
  body: z.strictObject({ on: z.boolean() }),
  output: z.strictObject({ on: z.boolean() }),
})
