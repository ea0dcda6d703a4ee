import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const saveDraft = operation({
  id: 'saveDraft',
  method: 'PUT',
  path: '/api/members/{member}/conversations/{conversation}/draft',
  summary: 'Keep what one has begun to write; nothing takes it away, and so does sending a message',
  roles: ['citizen', 'counsellor'],
  scope: 'conversations',
  rate: 'write',
  promises: ['P40'],
  params: s.conversationParams,
  body: z.strictObject({ text: s.maybeText(20000) }),
  output: z.strictObject({ text: s.maybeText(20000) }),
})
