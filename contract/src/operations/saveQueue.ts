import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const saveQueue = operation({
  id: 'saveQueue',
  method: 'PUT',
  path: '/api/members/{member}/queues/{queue}',
  summary: 'Add or change a queue',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P01'],
  params: z.strictObject({ member: s.id, queue: s.id }),
  body: z.strictObject({ name: s.both(60), active: z.boolean() }),
  output: s.queue,
  errors: ['in_use'],
})
