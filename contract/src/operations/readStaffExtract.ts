import * as z from 'zod/mini'
import { operation, stream } from '../operation.ts'

export const readStaffExtract = operation({
  id: 'readStaffExtract',
  method: 'GET',
  path: '/api/staff/me/extracts/{token}',
  summary: 'Everything held about me as a member of staff, as a ZIP that is made while it is sent: pages in Danish and English, JSON with its schema (/staff-extract.schema.json)',
  roles: ['staff'],
  scope: 'staff.data',
  rate: 'start',
  promises: ['P41', 'P61'],
  params: z.strictObject({ token: z.string().check(z.regex(/^[\w-]{20,60}$/)) }),
  output: stream(),
  errors: ['link_used', 'unavailable'],
})
