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
  /** `offer`: what is offered to oneself, and how long it can be accepted. */
  output: z.strictObject({
    offer: z.nullable(z.strictObject({ conversation: s.id, until: s.time })),
     rows: z.array(s.queueRow), queues: z.array(s.queue), services: z.array(s.serviceState), themes: z.array(s.theme), opening: s.opening, ready: z.array(s.id),
    /** One's own practice conversations that wait: nobody else sees them, and they are in no figure. */
    practice: z.array(s.queueRow),
    /** Who has said today that they pause. */
    paused: z.array(z.extend(s.pause, { staff: s.id })),
    /** When what waits is announced without a sound, in which time zone. */
    quiet: z.nullable(s.quietHours), timeZone: z.string(),
  }),
})
