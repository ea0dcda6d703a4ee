import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readStaffData = operation({
  id: 'readStaffData',
  method: 'GET',
  path: '/api/staff/me/data',
  summary: 'Everything held about me as a member of staff, in words, from the data map: in the operator’s realm and at each member; and the newest of what I did and what was done to my account',
  roles: ['staff'],
  scope: 'staff.data',
  rate: 'read',
  promises: ['P06', 'P30', 'P60', 'P61', 'P62', 'P65'],
  output: z.strictObject({
    places: z.array(z.strictObject({
      /** The member; null: the operator’s realm, where the account itself is. */
      member: z.nullable(s.id), name: z.string(),
      holdings: z.array(s.holding),
      /** The newest 100. */
      acts: z.array(z.strictObject({ id: s.id, at: s.time, act: z.string(), actor: z.enum(['self', 'citizen', 'staff', 'service']), role: z.nullable(z.string()) })),
      contact: s.contact,
    })),
    /** Where I am named beside what is about somebody else, which is therefore not here. */
    withheld: z.array(z.strictObject({ title: s.both(200), what: s.both(200) })),
    contacts: z.strictObject({ operator: s.contact, authority: s.contact }),
  }),
})
