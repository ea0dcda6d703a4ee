import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

const maybe = z.nullable(z.string())

export const listEntries = operation({
  id: 'listEntries',
  method: 'GET',
  path: '/api/members/{member}/log/entries',
  summary: 'The leaves of the log of acts from a place on, each with its entry while that is kept: what a verifier reads',
  roles: ['dpo'],
  scope: 'acts',
  rate: 'read',
  promises: ['P41'],
  params: s.memberParams,
  query: z.strictObject({ from: z.optional(s.nth) }),
  output: z.array(z.strictObject({
    place: s.number, hash: z.string(),
    entry: z.nullable(z.strictObject({
      member: s.id, id: s.id, at: s.time, act: z.string(), actor: z.string(), role: maybe, actorId: z.nullable(s.id), actorMac: maybe,
      object: z.string(), objectId: z.nullable(s.id), objectMac: maybe, citizenMac: maybe, reason: maybe, signature: z.string(),
    })),
  })),
})
