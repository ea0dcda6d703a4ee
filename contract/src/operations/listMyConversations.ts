import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listMyConversations = operation({
  id: 'listMyConversations',
  method: 'GET',
  path: '/api/members/{member}/my/conversations',
  summary: "The citizen's own conversations, newest first",
  roles: ['citizen'],
  scope: 'conversations',
  rate: 'read',
  promises: ['P20'],
  params: s.memberParams,
  output: z.array(s.conversation),
})
