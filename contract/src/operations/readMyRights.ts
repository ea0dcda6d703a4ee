import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readMyRights = operation({
  id: 'readMyRights',
  method: 'GET',
  path: '/api/members/{member}/my/rights',
  summary: 'What the citizen has asked for about their own data, and where to ask or complain',
  roles: ['citizen'],
  scope: 'citizen.profile',
  rate: 'read',
  promises: ['P05', 'P23', 'P30', 'P64', 'P65'],
  params: s.memberParams,
  output: z.strictObject({
    /** Stored only: because the person asked, or because the consent was taken back after a counsellor had begun. */
    restriction: z.nullable(z.strictObject({ why: z.enum(['asked', 'withdrawn']), since: s.time })),
    conversations: z.array(z.strictObject({
      id: s.id, startedAt: s.time, lastAt: s.time,
      /** Casework has begun: a counsellor took it. */
      taken: z.boolean(), confidential: z.boolean(),
      /** When it is deleted, where that is before everything else is. */
      endsAt: z.nullable(s.time),
    })),
    confidential: z.array(s.profileField),
    /** When everything is deleted, if the person does not come back. */
    endsAt: s.time,
    contacts: z.strictObject({ member: s.contact, operator: s.contact, authority: s.contact }),
  }),
})
