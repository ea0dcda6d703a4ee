import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const markConfidential = operation({
  id: 'markConfidential',
  method: 'PUT',
  path: '/api/members/{member}/my/confidential',
  summary: 'Wish that a conversation, or something told, be kept confidential; or take the wish back',
  roles: ['citizen'],
  scope: 'citizen.rights',
  rate: 'write',
  promises: ['P05'],
  params: s.memberParams,
  body: z.strictObject({ what: z.union([z.strictObject({ conversation: s.id }), z.strictObject({ field: s.profileField })]), on: z.boolean() }),
  errors: ['not_found'],
})
