import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

/** The last one that was looked at: the next page begins after it. */
const cursor = z.strictObject({ at: s.time, id: s.id })

export const searchConversations = operation({
  id: 'searchConversations',
  method: 'POST',
  path: '/api/members/{member}/conversations/search',
  summary: 'Search one’s own conversations by what they are called, who the citizen says they are, theme, state and date: themes and times, never text',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'read',
  promises: ['P04', 'P40', 'P41'],
  params: s.memberParams,
  /** `text` is looked for in one’s own titles and in the name that a citizen gave. `from` and `to` are days by the member’s clock: the conversation was under way between them. */
  body: z.strictObject({
    text: s.maybeText(100), theme: z.nullable(s.id), states: z.array(s.conversationState).check(z.maxLength(4)), from: z.nullable(s.day), to: z.nullable(s.day), after: z.nullable(cursor),
  }),
  /** `next` is null at the end. */
  output: z.strictObject({ rows: z.array(s.inboxRow), next: z.nullable(cursor) }),
})
