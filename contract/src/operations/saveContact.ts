import * as z from 'zod/mini'
import { contact, written } from '../journal.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const saveContact = operation({
  id: 'saveContact',
  method: 'PUT',
  path: '/api/members/{member}/contacts/{contact}',
  summary: 'Write down a contact that was not a chat (by phone, in person, outreach), or change one’s own; `finished` false keeps it as far as it is. `consent`: what the citizen of the conversation said yes to when it was written down, which goes into their ledger; null when it is changed, and for somebody who gave no name, of whom no consent can be kept',
  roles: ['counsellor'],
  scope: 'work.journal',
  rate: 'write',
  promises: ['P12', 'P20', 'P21', 'P40'],
  params: z.strictObject({ member: s.id, contact: s.id }),
  body: z.strictObject({ etag: z.nullable(s.etag), at: s.time, conversation: z.nullable(s.id), service: z.nullable(s.id), ...written, finished: z.boolean(), consent: z.nullable(z.strictObject({ version: z.string(), language: s.language, agreed: z.literal(true) })) }),
  output: contact,
  errors: ['changed_meanwhile', 'note_locked', 'id_reused', 'consent_needed', 'text_changed'],
})
