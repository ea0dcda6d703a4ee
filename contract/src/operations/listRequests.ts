import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { requestRow } from '../requests.ts'
import * as s from '../shapes.ts'

export const listRequests = operation({
  id: 'listRequests',
  method: 'GET',
  path: '/api/members/{member}/requests',
  summary: 'The member’s rights requests with who, what, when and what is left of the ten days; never text',
  roles: ['caseworker', 'dpo'],
  scope: 'work.requests',
  rate: 'read',
  promises: ['P41', 'P61'],
  params: s.memberParams,
  /** Open ones (unless told otherwise), the one that is due first at the top; `from` the last row’s `dueAt` is the next page. Ended ones newest first; `from` the last row’s `endedAt`. */
  query: z.strictObject({ show: z.optional(z.enum(['open', 'ended'])), from: z.optional(s.time) }),
  /** At most 100 rows; the counts are of all that are open. */
  output: z.strictObject({ rows: z.array(requestRow), counts: z.strictObject({ open: s.number, warning: s.number, overdue: s.number }) }),
})
