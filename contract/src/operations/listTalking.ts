import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listTalking = operation({
  id: 'listTalking',
  method: 'GET',
  path: '/api/members/{member}/talking',
  summary: 'Which conversations are under way, and with whom, for a coordinator who wants to ask for leave to listen: no content, no themes',
  roles: ['coordinator'],
  scope: 'work.queue',
  rate: 'read',
  promises: ['P04', 'P41'],
  params: s.memberParams,
  output: z.array(z.strictObject({ conversation: s.id, counsellor: s.maybeText(60), queue: s.both(60), state: z.enum(['open', 'asleep']), takenAt: z.nullable(s.time), guest: z.nullable(z.strictObject({ id: s.id, state: z.enum(['asked', 'here']), role: s.guestRole })) })),
})
