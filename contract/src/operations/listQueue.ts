import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listQueue = operation({
  id: 'listQueue',
  method: 'GET',
  path: '/api/members/{member}/queue',
  summary: 'Who waits, longest first: themes and times, never text',
  roles: ['counsellor', 'coordinator'],
  scope: 'work.queue',
  rate: 'read',
  promises: ['P03', 'P04'],
  params: s.memberParams,
  /** `ready`: the staff who have said that they are available and are signed in. */
  output: z.strictObject({ rows: z.array(s.queueRow), queues: z.array(s.queue), themes: z.array(s.theme), opening: s.opening, ready: z.array(s.id) }),
})
