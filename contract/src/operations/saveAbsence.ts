import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const saveAbsence = operation({
  id: 'saveAbsence',
  method: 'PUT',
  path: '/api/members/{member}/absences/{absence}',
  summary: 'Be away for days, or note that a counsellor is (coordinators); shifts in it count as not covered',
  roles: ['counsellor', 'coordinator'],
  scope: 'work.queue',
  rate: 'write',
  promises: ['P01', 'P03', 'P40'],
  params: z.strictObject({ member: s.id, absence: s.id }),
  body: z.omit(s.absence, { id: true }),
  output: s.absence,
  errors: ['changed_meanwhile'],
})
