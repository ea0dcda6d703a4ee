import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { versionState } from '../policy.ts'
import * as s from '../shapes.ts'

export const readPolicy = operation({
  id: 'readPolicy',
  method: 'GET',
  path: '/api/members/{member}/policy',
  summary: 'The privacy policy in force, or any version that was ever published, sentence by sentence with the promises each makes',
  roles: ['anyone'],
  scope: 'public',
  rate: 'read',
  promises: ['P16', 'P70', 'P71', 'P72'],
  params: s.memberParams,
  query: z.strictObject({
    language: s.language,
    /** The whole policy unless told: `child` is its short text for children, `app` the app's own notice, which has no versions but the one in use. */
    text: z.optional(z.enum(['whole', 'child', 'app'])),
    /** The one in force unless told. */
    version: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(s.most))),
  }),
  output: z.strictObject({
    version: z.string(), state: versionState,
    /** The day from which it applies. */
    date: s.day,
    language: s.language, title: z.string(), intro: z.string(),
    sections: z.array(z.strictObject({ id: z.string(), heading: z.string(), sentences: z.array(z.strictObject({ promises: z.array(z.string()), text: z.string() })) })),
  }),
})
