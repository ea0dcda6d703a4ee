import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const setAvailability = operation({
  id: 'setAvailability',
  method: 'PUT',
  path: '/api/members/{member}/availability',
  summary: 'Available for live chat, or not; who pauses may say why and until when',
  roles: ['counsellor'],
  scope: 'work.queue',
  rate: 'write',
  promises: ['P01'],
  params: s.memberParams,
  /** Who is available does not pause. */
  body: z.strictObject({ available: z.boolean(), pause: z.optional(z.nullable(z.extend(s.pause, { message: z.optional(s.pause.shape.message) }))) }),
  output: z.strictObject({ available: z.boolean(), pause: z.nullable(s.pause) }),
})
