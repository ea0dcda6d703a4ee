import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { ownReply, reply } from '../replies.ts'
import * as s from '../shapes.ts'

export const listReplies = operation({
  id: 'listReplies',
  method: 'GET',
  path: '/api/members/{member}/replies',
  summary: 'Prepared replies: the member’s and one’s own',
  roles: ['counsellor', 'coordinator', 'administrator'],
  scope: 'work.replies',
  rate: 'read',
  promises: ['P03'],
  params: s.memberParams,
  output: z.strictObject({ member: z.array(reply), own: z.array(ownReply) }),
})
