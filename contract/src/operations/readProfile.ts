import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readProfile = operation({
  id: 'readProfile',
  method: 'GET',
  path: '/api/members/{member}/profile',
  summary: 'What the citizen has told about themselves',
  roles: ['citizen'],
  scope: 'citizen.profile',
  rate: 'read',
  promises: ['P12', 'P22'],
  params: s.memberParams,
  output: z.strictObject({ etag: s.etag, about: s.about, contact: s.contactDetails, hasPhrase: z.boolean() }),
})
