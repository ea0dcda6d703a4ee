import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listAbsences = operation({
  id: 'listAbsences',
  method: 'GET',
  path: '/api/members/{member}/absences',
  summary: 'Who is away for days, now or later, and when they are back; never why',
  roles: ['counsellor', 'coordinator'],
  scope: 'work.queue',
  rate: 'read',
  promises: ['P01', 'P03'],
  params: s.memberParams,
  output: z.strictObject({ today: s.day, absences: z.array(s.absence), staff: z.array(z.strictObject({ id: s.id, name: s.text(60) })) }),
})
