import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const writeNote = operation({
  id: 'writeNote',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/notes',
  summary: 'Write a journal note',
  roles: ['counsellor'],
  scope: 'work.journal',
  rate: 'write',
  promises: ['P12', 'P40'],
  params: s.conversationParams,
  body: z.strictObject({ note: s.id, themes: s.themes, text: s.text(20000) }),
  output: s.note,
  errors: ['id_reused'],
})
