import * as z from 'zod/mini'
import { myKnown } from '../known.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readKnown = operation({
  id: 'readKnown',
  method: 'GET',
  path: '/api/members/{member}/my/known',
  summary: 'Whether the citizen has said who they are, what they gave, and who has opened it',
  roles: ['citizen'],
  scope: 'citizen.profile',
  rate: 'read',
  promises: ['P20', 'P22', 'P61'],
  params: s.memberParams,
  output: z.strictObject({
    /** Whether the member offers it. */
    offered: z.boolean(),
    /** Whether the citizen's own yes is enough: their age is needed first, or a guardian would be (P21). */
    may: z.enum(['yes', 'age-needed', 'too-young']),
    /** The text to agree to, and how long what is given is kept. */
    consent: z.strictObject({ version: z.string(), text: s.both(4000) }), kept: s.period,
    given: z.nullable(myKnown),
  }),
})
