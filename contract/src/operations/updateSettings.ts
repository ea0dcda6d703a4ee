import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const updateSettings = operation({
  id: 'updateSettings',
  method: 'PATCH',
  path: '/api/members/{member}/settings',
  summary: 'Change name, accent colour, contact or texts, or whether citizens are offered to say who they are; shows without a restart',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P72'],
  params: s.memberParams,
  body: z.strictObject({ etag: s.etag, name: z.optional(s.text(200)), accent: z.optional(s.colour), contact: z.optional(s.contact), texts: z.optional(z.partial(s.memberTexts)), knownOffer: z.optional(z.boolean()), quiet: z.optional(z.nullable(s.quietHours)) }),
  output: z.strictObject({ etag: s.etag }),
  errors: ['changed_meanwhile'],
})
