import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { reply } from '../replies.ts'
import * as s from '../shapes.ts'

export const saveReply = operation({
  id: 'saveReply',
  method: 'PUT',
  path: '/api/members/{member}/replies/{reply}',
  summary: 'Add or change one of the member’s prepared replies',
  roles: ['coordinator', 'administrator'],
  scope: 'work.replies',
  rate: 'write',
  promises: ['P03'],
  params: z.strictObject({ member: s.id, reply: s.id }),
  body: z.omit(reply, { id: true }),
  output: reply,
  errors: ['no_room'],
})
