import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readRota = operation({
  id: 'readRota',
  method: 'GET',
  path: '/api/members/{member}/rota',
  summary: 'The rota of a week: who is there for which service, and when the services are open',
  roles: ['counsellor', 'coordinator'],
  scope: 'work.queue',
  rate: 'read',
  promises: ['P01', 'P03'],
  params: s.memberParams,
  /** Any day of the week; without it the week that it is at the member. */
  query: z.strictObject({ day: z.optional(s.planDay) }),
  output: z.strictObject({
    monday: s.day, today: s.day, timeZone: z.string(),
    /** `absent`: whoever has it is away on its day, so that nobody covers it. */
    shifts: z.array(z.extend(s.plannedShift, { absent: z.boolean() })),
    services: z.array(z.pick(s.service, { id: true, name: true, byRota: true, hours: true, closedDays: true })),
    /** The member's counsellors, by the names that colleagues know. */
    staff: z.array(z.strictObject({ id: s.id, name: s.text(60) })),
  }),
})
