import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

const both = z.strictObject({ da: z.string(), en: z.string() })

export const readPromises = operation({
  id: 'readPromises',
  method: 'GET',
  path: '/api/promises',
  summary: 'Every promise of the policy: how it is kept, the tests that prove it, and what this installation can show',
  roles: ['anyone'],
  scope: 'public',
  rate: 'read',
  promises: ['P07', 'P70'],
  /** With a member: what the policy in force there promises; else the one that comes with the product. */
  query: z.strictObject({ member: z.optional(s.id) }),
  output: z.strictObject({
    /** The day on which the whole run of tests last proved something else than before; null when none has been recorded. */
    provedAt: z.nullable(s.day),
    promises: z.array(z.strictObject({
      id: z.string(), group: z.string(), title: both, how: both, kept: z.boolean(),
      /** Whether a sentence of the policy makes it. */
      promised: z.boolean(),
      clauses: z.array(z.strictObject({
        says: both,
        /** `untested`: no test yet; `unbroken`: a test, but no broken program that it is known to catch; `unproved`: not in the last recorded run. */
        state: z.enum(['proved', 'unproved', 'unbroken', 'untested']),
        test: z.nullable(z.strictObject({ file: z.string(), name: z.string(), mutant: z.nullable(z.string()) })),
      })),
    })),
    /** Each null: nothing to show yet. Numbers and times of the installation, nobody's person. */
    live: z.strictObject({
      epoch: z.nullable(z.strictObject({ number: s.number, since: s.time })),
      /** The last clean-up; where it had nothing to delete, `before` is the last one that had. */
      retention: z.nullable(z.strictObject({ at: s.time, deleted: s.number, before: z.nullable(z.strictObject({ at: s.time, deleted: s.number })) })),
      oldestRequest: z.nullable(z.strictObject({ days: s.number })),
      checkpoint: z.nullable(z.strictObject({ at: s.time, size: s.number })),
    }),
  }),
})
