import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listActs = operation({
  id: 'listActs',
  method: 'GET',
  path: '/api/members/{member}/acts',
  summary: 'The log of acts',
  roles: ['dpo'],
  scope: 'acts',
  rate: 'read',
  promises: ['P41'],
  params: s.memberParams,
  query: z.strictObject({ before: z.optional(s.id), limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))) }),
  output: z.array(z.strictObject({ id: s.id, at: s.time, act: z.string(), actor: z.enum(['citizen', 'staff', 'service']), actorName: s.maybeText(60), object: z.string(), objectId: z.nullable(s.id) })),
})
