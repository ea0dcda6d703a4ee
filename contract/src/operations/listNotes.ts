import * as z from 'zod/mini'
import { note } from '../journal.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listNotes = operation({
  id: 'listNotes',
  method: 'GET',
  path: '/api/members/{member}/conversations/{conversation}/notes',
  summary: 'Journal notes on a conversation, as the reader may read them',
  roles: ['counsellor', 'coordinator', 'caseworker'],
  scope: 'work.journal',
  rate: 'read',
  promises: ['P05', 'P12', 'P41'],
  params: s.conversationParams,
  output: z.array(note),
})
