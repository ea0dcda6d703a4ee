import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const copyRota = operation({
  id: 'copyRota',
  method: 'POST',
  path: '/api/members/{member}/rota/copy',
  summary: 'Plan a week like another: the same people at the same local times, where they are not planned already',
  roles: ['coordinator'],
  scope: 'staff',
  rate: 'write',
  promises: ['P01', 'P03'],
  params: s.memberParams,
  /** Any day of either week. */
  body: z.strictObject({ from: s.planDay, to: s.planDay }),
  output: z.strictObject({ copied: s.number }),
})
