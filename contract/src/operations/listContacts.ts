import * as z from 'zod/mini'
import { contactRow } from '../journal.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listContacts = operation({
  id: 'listContacts',
  method: 'GET',
  path: '/api/members/{member}/contacts',
  summary: 'The offline contacts that one wrote oneself or that are about the citizens of one’s own conversations, latest first: when and about what, never text; with the words that a citizen agrees to',
  roles: ['counsellor'],
  scope: 'work.journal',
  rate: 'read',
  promises: ['P12', 'P41'],
  params: s.memberParams,
  query: z.strictObject({ before: z.optional(s.time) }),
  output: z.strictObject({ rows: z.array(contactRow), consent: z.strictObject({ version: z.string(), text: s.both(1000) }) }),
})
