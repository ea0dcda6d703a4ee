import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { ownReply } from '../replies.ts'
import * as s from '../shapes.ts'

export const saveOwnReply = operation({
  id: 'saveOwnReply',
  method: 'PUT',
  path: '/api/members/{member}/own-replies/{reply}',
  summary: 'Add or change a prepared reply of one’s own',
  roles: ['counsellor'],
  scope: 'work.replies',
  rate: 'write',
  promises: ['P32', 'P40'],
  params: z.strictObject({ member: s.id, reply: s.id }),
  body: z.omit(ownReply, { id: true }),
  output: ownReply,
  errors: ['id_reused', 'no_room'],
})
