import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listCheckpoints = operation({
  id: 'listCheckpoints',
  method: 'GET',
  path: '/api/members/{member}/log/checkpoints',
  summary: 'The last checkpoint of each day, oldest first, of the log when it was longer than `after`',
  roles: ['dpo'],
  scope: 'acts',
  rate: 'read',
  promises: ['P41'],
  params: s.memberParams,
  query: z.strictObject({ after: z.optional(s.nth) }),
  output: z.array(z.string()),
})
