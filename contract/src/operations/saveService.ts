import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const saveService = operation({
  id: 'saveService',
  method: 'PUT',
  path: '/api/members/{member}/services/{service}',
  summary: 'Add or change a service: kind, languages, themes, municipalities, hours, texts and limits; shows without a restart',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P01', 'P72'],
  params: z.strictObject({ member: s.id, service: s.id }),
  /** `etag`: as it was read, 0 for a new one. */
  body: z.omit(s.service, { id: true }),
  output: s.service,
  errors: ['changed_meanwhile'],
})
