import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const requestExtract = operation({
  id: 'requestExtract',
  method: 'POST',
  path: '/api/members/{member}/my/extracts',
  summary: 'A link to everything held about the citizen, as one ZIP: good once, for ten minutes, in the session that asked',
  roles: ['citizen'],
  scope: 'citizen.extract',
  rate: 'start',
  promises: ['P61'],
  params: s.memberParams,
  body: z.strictObject({}),
  output: z.strictObject({
    /** The address of `readExtract`, from the root. */
    link: z.string(), expiresAt: s.time,
  }),
  errors: ['extract_running', 'unavailable'],
})
