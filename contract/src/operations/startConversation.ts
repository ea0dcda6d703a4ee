import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const startConversation = operation({
  id: 'startConversation',
  method: 'POST',
  path: '/api/members/{member}/start',
  summary: 'Begin, anonymously: an account with nothing in it, the consent that was given, and a place in the queue',
  roles: ['anyone', 'citizen'],
  scope: 'public',
  rate: 'start',
  promises: ['P20', 'P21', 'P22'],
  params: s.memberParams,
  body: z.strictObject({
    /** The client's own id for the conversation, so that a retry makes no second one. */
    conversation: s.id,
    queue: z.optional(s.id),
    themes: z.optional(s.themes),
    consent: z.strictObject({ version: z.string(), language: s.language, agreed: z.literal(true) }),
  }),
  output: z.strictObject({ conversation: s.conversation }),
  errors: ['consent_needed', 'text_changed', 'id_reused', 'not_found'],
})
