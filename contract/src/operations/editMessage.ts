import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const editMessage = operation({
  id: 'editMessage',
  method: 'PUT',
  path: '/api/members/{member}/conversations/{conversation}/messages/{message}',
  summary: 'Correct the words of a message of one’s own, within the member’s minutes: both sides see that it was corrected and when, and what it said before is kept nowhere',
  roles: ['citizen', 'counsellor', 'coordinator'],
  scope: 'conversations',
  rate: 'write',
  promises: ['P41', 'P63'],
  params: z.strictObject({ member: s.id, conversation: s.id, message: s.id }),
  body: z.strictObject({ text: s.text(20000).check(z.refine((value) => value.trim() !== '', { error: 'empty message' })) }),
  output: s.message,
  errors: ['edit_over', 'conversation_closed', 'second_reader_needed', 'consent_needed'],
})
