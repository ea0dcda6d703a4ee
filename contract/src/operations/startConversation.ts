import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { proof } from '../puzzle.ts'
import * as s from '../shapes.ts'

export const startConversation = operation({
  id: 'startConversation',
  method: 'POST',
  path: '/api/members/{member}/start',
  summary: 'Begin, anonymously: an account with nothing in it, the consent that was given, and a place in the queue',
  roles: ['anyone', 'citizen'],
  scope: 'public',
  rate: 'start',
  promises: ['P01', 'P20', 'P21', 'P22'],
  newcomers: true,
  params: s.memberParams,
  body: z.strictObject({
    /** The client's own id for the conversation, so that a retry makes no second one. */
    conversation: s.id,
    /** Which service, or which of its queues; without either the member's first. */
    service: z.optional(s.id),
    queue: z.optional(s.id),
    themes: z.optional(s.themes),
    /** The token of a practice link: what begins with it counts nowhere, and only whoever made the link can take it. */
    practice: z.optional(s.text(100)),
    consent: z.strictObject({ version: z.string(), language: s.language, agreed: z.literal(true) }),
    proof: z.optional(proof),
  }),
  output: z.strictObject({ conversation: s.conversation }),
  errors: ['puzzle_needed', 'blocked', 'consent_needed', 'text_changed', 'id_reused', 'not_found', 'queue_full', 'practice_over', 'practice_apart'],
})
