import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const removeAbsence = operation({
  id: 'removeAbsence',
  method: 'DELETE',
  path: '/api/members/{member}/absences/{absence}',
  summary: 'Remove an absence: one’s own, or a counsellor’s (coordinators)',
  roles: ['counsellor', 'coordinator'],
  scope: 'work.queue',
  rate: 'write',
  promises: ['P03', 'P32'],
  params: z.strictObject({ member: s.id, absence: s.id }),
})
