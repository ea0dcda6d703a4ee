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
    holdings: z.array(z.strictObject({
      /** schema.table of the data map */
      table: z.string(), title: s.both(200), from: s.both(300),
      /** How many rows there are; at most the newest 200 are shown here. */
      total: s.number,
      rows: z.array(z.strictObject({ fields: z.array(z.strictObject({
        column: z.string(), label: s.both(200), value: z.string(), class: z.enum(['ordinary', 'sensitive', 'national-id', 'criminal', 'not-personal']),
        purpose: s.both(300), basis: s.both(300), kept: s.both(300), sealed: z.boolean(),
      })) })),
    })),
    consents: z.array(z.strictObject({ purpose: s.both(200), version: z.string(), language: s.language, givenAt: s.time, how: s.both(200) })),
    contacts: z.strictObject({ member: s.contact, operator: s.contact, authority: s.contact }),
  }),
})
