import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const requestStaffExtract = operation({
  id: 'requestStaffExtract',
  method: 'POST',
  path: '/api/staff/me/extracts',
  summary: 'A link to everything held about me as a member of staff, as one ZIP: good once, for ten minutes, in the session that asked',
  roles: ['staff'],
  scope: 'staff.data',
  rate: 'start',
  promises: ['P61'],
  body: z.strictObject({}),
  output: z.strictObject({
    /** The address of `readStaffExtract`, from the root. */
    link: z.string(), expiresAt: s.time,
  }),
  errors: ['extract_running', 'unavailable'],
})
