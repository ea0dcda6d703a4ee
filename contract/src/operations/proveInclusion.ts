import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const proveInclusion = operation({
  id: 'proveInclusion',
  method: 'GET',
  path: '/api/members/{member}/log/inclusion',
  summary: 'The hashes that lead from a leaf of the log of acts to the root over the first `size` (RFC 9162 §2.1.3)',
  roles: ['dpo'],
  scope: 'acts',
  rate: 'read',
  promises: ['P41'],
  params: s.memberParams,
  query: z.strictObject({ place: s.nth, size: s.nth }),
  output: z.strictObject({ path: z.array(z.string()) }),
  errors: ['not_found'],
})
