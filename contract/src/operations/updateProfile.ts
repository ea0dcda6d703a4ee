import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const updateProfile = operation({
  id: 'updateProfile',
  method: 'PATCH',
  path: '/api/members/{member}/profile',
  summary: 'Tell something, change it or take it back; every field may be null. A number or an e-mail is only taken back here: who says who they are gives those, with a yes of its own',
  roles: ['citizen'],
  scope: 'citizen.profile',
  rate: 'write',
  promises: ['P12', 'P22', 'P63'],
  params: s.memberParams,
  body: z.strictObject({ etag: s.etag, about: z.optional(z.partial(s.about)), contact: z.optional(z.partial(z.extend(s.contactDetails, { phone: z.null(), mail: z.null() }))) }),
  output: z.strictObject({ etag: s.etag, about: s.about, contact: s.contactDetails, hasPhrase: z.boolean() }),
  errors: ['changed_meanwhile', 'precondition_needed'],
})
