import * as z from 'zod/mini'
import { written } from '../journal.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const closeConversation = operation({
  id: 'closeConversation',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/close',
  summary: 'Close with the record of the contact, signed in the journal; `unfinished` keeps it as it stands, to be finished later',
  roles: ['counsellor'],
  scope: 'work.conversations',
  rate: 'write',
  promises: ['P12', 'P32'],
  params: s.conversationParams,
  body: z.strictObject({ note: s.id, ...written, unfinished: z.optional(z.boolean()) }),
  output: s.conversation,
  errors: ['wrong_state', 'id_reused'],
})
