import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listActs = operation({
  id: 'listActs',
  method: 'GET',
  path: '/api/members/{member}/acts',
  summary: 'The log of acts, newest first, of one kind, one member of staff or a time if asked',
  roles: ['dpo'],
  scope: 'acts',
  rate: 'read',
  promises: ['P41'],
  params: s.memberParams,
  query: z.strictObject({
    before: z.optional(s.id), limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))),
    act: z.optional(z.string().check(z.regex(/^[a-z-]{1,40}\.[a-z-]{1,40}$/))), actor: z.optional(s.id), from: z.optional(s.time), to: z.optional(s.time),
  }),
  output: z.array(z.strictObject({
    id: s.id, at: s.time, act: z.string(), actor: z.enum(['citizen', 'staff', 'service']), role: z.nullable(z.string()), actorId: z.nullable(s.id), actorName: s.maybeText(60), object: z.string(),
    /** Of what is a citizen's there are only marks: the same for the same thing or person, and nobody's once the citizen is erased. */
    objectId: z.nullable(s.id), objectMark: z.nullable(z.string()), citizenMark: z.nullable(z.string()),
  })),
})
