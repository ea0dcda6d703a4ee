import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const countBreaches = operation({
  id: 'countBreaches',
  method: 'GET',
  path: '/api/members/{member}/breaches/open',
  summary: 'How many breaches nobody at the member has acknowledged, how many are not assessed, and when the first is due',
  roles: ['dpo', 'administrator', 'caseworker'],
  scope: 'breaches',
  rate: 'read',
  promises: ['P07'],
  params: s.memberParams,
  output: z.strictObject({ unacknowledged: s.number, unassessed: s.number, dueAt: z.nullable(s.time) }),
})
