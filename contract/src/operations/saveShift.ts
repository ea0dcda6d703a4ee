import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const saveShift = operation({
  id: 'saveShift',
  method: 'PUT',
  path: '/api/members/{member}/rota/{shift}',
  summary: 'Plan a shift, or change one; it opens its service where the rota does',
  roles: ['coordinator'],
  scope: 'staff',
  rate: 'write',
  promises: ['P01', 'P03'],
  params: z.strictObject({ member: s.id, shift: s.id }),
  body: z.omit(s.shift, { id: true }),
  output: s.plannedShift,
  errors: ['changed_meanwhile', 'shift_overlaps'],
})
