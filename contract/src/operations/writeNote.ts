import * as z from 'zod/mini'
import { note, written } from '../journal.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const writeNote = operation({
  id: 'writeNote',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/notes',
  summary: 'Write and sign a journal note, free or by a form; `record`: the contact record of a conversation that was closed without one',
  roles: ['counsellor'],
  scope: 'work.journal',
  rate: 'write',
  promises: ['P12', 'P40'],
  params: s.conversationParams,
  body: z.strictObject({ note: s.id, ...written, record: z.optional(z.boolean()) }),
  output: note,
  errors: ['id_reused'],
})
