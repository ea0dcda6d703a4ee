import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listInbox = operation({
  id: 'listInbox',
  method: 'GET',
  path: '/api/members/{member}/inbox',
  summary: "The counsellor's conversations: themes and times, never text",
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'read',
  promises: ['P04', 'P41'],
  params: s.memberParams,
  query: z.strictObject({ state: z.optional(s.conversationState), before: z.optional(s.time) }),
  output: z.strictObject({ rows: z.array(s.inboxRow) }),
})
