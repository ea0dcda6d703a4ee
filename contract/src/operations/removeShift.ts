import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const removeShift = operation({
  id: 'removeShift',
  method: 'DELETE',
  path: '/api/members/{member}/rota/{shift}',
  summary: 'Take a shift off the rota',
  roles: ['coordinator'],
  scope: 'staff',
  rate: 'write',
  promises: ['P01', 'P03'],
  params: z.strictObject({ member: s.id, shift: s.id }),
})
