import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listMyBreaches = operation({
  id: 'listMyBreaches',
  method: 'GET',
  path: '/api/members/{member}/my/breaches',
  summary: 'What the member tells the citizen about breaches that may concern them (GDPR art. 34)',
  roles: ['citizen'],
  scope: 'citizen.profile',
  rate: 'read',
  promises: ['P07'],
  params: s.memberParams,
  output: z.array(z.strictObject({ id: s.id, at: s.time, notice: s.both(4000), seenAt: z.nullable(s.time), contacts: z.strictObject({ member: s.contact, authority: s.contact }) })),
})
