import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readMyData = operation({
  id: 'readMyData',
  method: 'GET',
  path: '/api/members/{member}/my/data',
  summary: 'Everything held about the citizen, in words, from the data map',
  roles: ['citizen'],
  scope: 'citizen.profile',
  rate: 'read',
  promises: ['P06', 'P12', 'P61'],
  params: s.memberParams,
  output: z.strictObject({
    holdings: z.array(s.holding),
    consents: z.array(z.strictObject({ purpose: s.both(200), version: z.string(), language: s.language, givenAt: s.time, how: s.both(200) })),
    contacts: z.strictObject({ member: s.contact, operator: s.contact, authority: s.contact }),
  }),
})
