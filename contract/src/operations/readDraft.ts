import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readDraft = operation({
  id: 'readDraft',
  method: 'GET',
  path: '/api/members/{member}/conversations/{conversation}/draft',
  summary: 'What one has begun to write, and not sent',
  roles: ['citizen', 'counsellor'],
  scope: 'conversations',
  rate: 'read',
  promises: ['P40'],
  params: s.conversationParams,
  output: z.strictObject({ text: s.maybeText(20000) }),
})
