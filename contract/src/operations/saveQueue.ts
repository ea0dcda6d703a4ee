import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const saveQueue = operation({
  id: 'saveQueue',
  method: 'PUT',
  path: '/api/members/{member}/queues/{queue}',
  summary: 'Add or change a queue of a service, and whom it is for',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P01'],
  params: z.strictObject({ member: s.id, queue: s.id }),
  body: z.omit(s.queue, { id: true }),
  output: s.queue,
})
