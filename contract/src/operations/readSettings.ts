import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readSettings = operation({
  id: 'readSettings',
  method: 'GET',
  path: '/api/members/{member}/settings',
  summary: "The member's settings",
  roles: ['administrator'],
  scope: 'settings',
  rate: 'read',
  promises: ['P72'],
  params: s.memberParams,
  output: z.strictObject({ etag: s.etag, slug: s.slug, name: s.text(200), accent: s.colour, contact: s.contact, texts: s.memberTexts, timeZone: z.string(), knownOffer: z.boolean(), quiet: z.nullable(s.quietHours), services: z.array(s.service), themes: z.array(s.theme), queues: z.array(s.queue) }),
})
