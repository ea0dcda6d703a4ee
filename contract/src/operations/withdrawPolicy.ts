import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { versionNumber } from '../policy.ts'
import * as s from '../shapes.ts'

export const withdrawPolicy = operation({
  id: 'withdrawPolicy',
  method: 'POST',
  path: '/api/members/{member}/policy/withdraw',
  summary: 'Take an announced version back before it applies; it stays readable, as taken back',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P70', 'P71'],
  params: s.memberParams,
  body: z.strictObject({ version: versionNumber }),
})
