import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const removeReply = operation({
  id: 'removeReply',
  method: 'DELETE',
  path: '/api/members/{member}/replies/{reply}',
  summary: 'Remove one of the member’s prepared replies',
  roles: ['coordinator', 'administrator'],
  scope: 'work.replies',
  rate: 'write',
  promises: ['P03'],
  params: z.strictObject({ member: s.id, reply: s.id }),
  errors: ['not_found'],
})
