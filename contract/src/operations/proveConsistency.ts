import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const proveConsistency = operation({
  id: 'proveConsistency',
  method: 'GET',
  path: '/api/members/{member}/log/consistency',
  summary: 'The hashes that show that the log of acts of `first` entries is the beginning of that of `second` (RFC 9162 §2.1.4)',
  roles: ['dpo'],
  scope: 'acts',
  rate: 'read',
  promises: ['P41'],
  params: s.memberParams,
  query: z.strictObject({ first: s.nth, second: s.nth }),
  output: z.strictObject({ path: z.array(z.string()) }),
  errors: ['not_found'],
})
