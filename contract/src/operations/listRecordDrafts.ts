import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listRecordDrafts = operation({
  id: 'listRecordDrafts',
  method: 'GET',
  path: '/api/members/{member}/record-drafts',
  summary: 'Of which of one’s conversations the contact record is not finished',
  roles: ['counsellor'],
  scope: 'work.journal',
  rate: 'read',
  promises: ['P12'],
  params: s.memberParams,
  output: z.strictObject({ rows: z.array(z.strictObject({ conversation: s.id, at: s.time })) }),
})
