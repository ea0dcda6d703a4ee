import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listJournals = operation({
  id: 'listJournals',
  method: 'GET',
  path: '/api/members/{member}/journals',
  summary: 'Conversations with notes that the reader’s role may read, the latest note first: whose they are and when, never what is written',
  roles: ['coordinator', 'caseworker'],
  scope: 'work.journal',
  rate: 'read',
  promises: ['P04', 'P12', 'P41'],
  params: s.memberParams,
  query: z.strictObject({ before: z.optional(s.time) }),
  /** `allowed`: the member lets the reader's role in; else there are no rows. */
  output: z.strictObject({ allowed: z.boolean(), rows: z.array(z.strictObject({ conversation: s.id, notes: s.number, latestAt: s.time, counsellor: s.maybeText(60) })), more: z.boolean() }),
})
