import * as z from 'zod/mini'
import { contactCounts, halfHour } from '../board.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readDay = operation({
  id: 'readDay',
  method: 'GET',
  path: '/api/members/{member}/board/day',
  summary: 'A day of each live service by half hours: load against the rota, and waiting times; and how many contacts were no chats that day and the six before it; from what is still kept',
  roles: ['coordinator'],
  scope: 'work.queue',
  rate: 'read',
  promises: ['P02', 'P03', 'P04'],
  params: s.memberParams,
  /** Today or one of the days that can be looked back at; without it today. */
  query: z.strictObject({ day: z.optional(s.planDay) }),
  output: z.strictObject({ day: s.day, today: s.day, earliest: s.day, timeZone: z.string(), services: z.array(z.strictObject({ id: s.id, name: s.both(60), halfHours: z.array(halfHour) })), contacts: contactCounts }),
})
