import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { summary, versionNumber } from '../policy.ts'
import * as s from '../shapes.ts'

export const readSite = operation({
  id: 'readSite',
  method: 'GET',
  path: '/api/sites/{slug}',
  summary: "A member's public page: who they are, texts, themes, and its services with whether they are open",
  roles: ['anyone'],
  scope: 'public',
  rate: 'read',
  promises: ['P20', 'P72'],
  params: z.strictObject({ slug: s.slug }),
  output: z.strictObject({
    member: s.id, slug: s.slug, name: s.text(200), accent: s.colour, texts: s.memberTexts, themes: z.array(s.theme), services: z.array(s.publicService),
    /** The best of its live services: whether somebody is there for a chat at all. */
    opening: s.opening, timeZone: z.string(),
    contact: s.contact, operator: s.contact, authority: s.contact,
    policy: z.strictObject({
      version: z.string(), date: s.day,
      /** A significant change: from when it is announced until a while after it applies (P71). */
      news: z.nullable(z.strictObject({ version: versionNumber, appliesFrom: s.time, applies: z.boolean(), summary })),
    }),
    /** Whether citizens are offered to say who they are (P20). */
    knownOffer: z.boolean(),
    /** How long what one writes is kept at the most, after one was last here (P30). */
    kept: s.period,
    /** The text a citizen agrees to when starting, with its version (P21). */
    consent: z.strictObject({ version: z.string(), text: s.both(4000) }),
  }),
})
