import * as z from 'zod/mini'
import { draft, written } from '../journal.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const saveRecordDraft = operation({
  id: 'saveRecordDraft',
  method: 'PUT',
  path: '/api/members/{member}/conversations/{conversation}/record-draft',
  summary: 'Keep what was begun of a contact record, as far as it is; `etag` null when nothing was there',
  roles: ['counsellor'],
  scope: 'work.journal',
  rate: 'write',
  promises: ['P12', 'P40'],
  params: s.conversationParams,
  body: z.strictObject({ ...written, etag: z.nullable(s.etag) }),
  output: draft,
  errors: ['changed_meanwhile'],
})
