import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const createMember = operation({
  id: 'createMember',
  method: 'POST',
  path: '/api/operator/members',
  summary: 'Add a member, with an invitation for its first administrator',
  roles: ['operator'],
  scope: 'platform',
  rate: 'write',
  promises: ['P03', 'P07'],
  body: z.strictObject({ id: s.id, slug: s.slug, name: s.text(200), contact: s.contact, administrator: s.text(60) }),
  output: z.strictObject({ id: s.id, link: z.string(), expiresAt: s.time }),
  errors: ['name_taken', 'id_reused'],
})
