import * as z from 'zod/mini'
import { operation, stream } from '../operation.ts'
import * as s from '../shapes.ts'

export const readExtract = operation({
  id: 'readExtract',
  method: 'GET',
  path: '/api/members/{member}/my/extracts/{token}',
  summary: 'Everything held about the citizen, as a ZIP that is made while it is sent: pages in Danish and English, JSON with its schema (/extract.schema.json), files',
  roles: ['citizen'],
  scope: 'citizen.extract',
  rate: 'start',
  promises: ['P12', 'P41', 'P61'],
  params: z.strictObject({ member: s.id, token: z.string().check(z.regex(/^[\w-]{20,60}$/)) }),
  output: stream(),
  errors: ['link_used', 'unavailable'],
})
