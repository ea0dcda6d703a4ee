import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const removeOwnReply = operation({
  id: 'removeOwnReply',
  method: 'DELETE',
  path: '/api/members/{member}/own-replies/{reply}',
  summary: 'Remove a prepared reply of one’s own',
  roles: ['counsellor'],
  scope: 'work.replies',
  rate: 'write',
  promises: ['P32'],
  params: z.strictObject({ member: s.id, reply: s.id }),
  errors: ['not_found'],
})
