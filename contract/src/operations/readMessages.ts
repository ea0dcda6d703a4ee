import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readMessages = operation({
  id: 'readMessages',
  method: 'GET',
  path: '/api/members/{member}/conversations/{conversation}/messages',
  summary: 'Messages by number, oldest first; `before` pages backwards from the newest',
  roles: ['citizen', 'counsellor', 'coordinator'],
  scope: 'conversations',
  rate: 'read',
  promises: ['P40', 'P41'],
  params: s.conversationParams,
  query: z.strictObject({ after: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(s.most))), before: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(s.most))), limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))) }),
  /** `firstNumber`: the first that one may read; more than 1 for a counsellor who came later and whom nothing went along to. */
  output: z.strictObject({ messages: z.array(s.message), firstNumber: s.number, lastNumber: s.number }),
})
