import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listNotes = operation({
  id: 'listNotes',
  method: 'GET',
  path: '/api/members/{member}/conversations/{conversation}/notes',
  summary: 'Journal notes on a conversation',
  roles: ['counsellor'],
  scope: 'work.journal',
  rate: 'read',
  promises: ['P12', 'P41'],
  params: s.conversationParams,
  output: z.array(s.note),
})
