import * as z from 'zod/mini'
import { note, noteParams, written } from '../journal.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const correctNote = operation({
  id: 'correctNote',
  method: 'PUT',
  path: '/api/members/{member}/conversations/{conversation}/notes/{note}',
  summary: 'Correct one’s own note within the days that the member gives; it is signed anew',
  roles: ['counsellor'],
  scope: 'work.journal',
  rate: 'write',
  promises: ['P12', 'P63'],
  params: noteParams,
  body: z.strictObject({ ...written, etag: s.etag }),
  output: note,
  errors: ['note_locked', 'changed_meanwhile'],
})
