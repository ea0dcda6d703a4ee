import * as z from 'zod/mini'
import { draft } from '../journal.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readRecordDraft = operation({
  id: 'readRecordDraft',
  method: 'GET',
  path: '/api/members/{member}/conversations/{conversation}/record-draft',
  summary: 'What was begun of the contact record of one’s conversation; null when nothing was',
  roles: ['counsellor'],
  scope: 'work.journal',
  rate: 'read',
  promises: ['P12', 'P41'],
  params: s.conversationParams,
  output: z.nullable(draft),
})
