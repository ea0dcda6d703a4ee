import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { evaluation, evaluationForm } from '../quality.ts'
import * as s from '../shapes.ts'

export const readMyEvaluation = operation({
  id: 'readMyEvaluation',
  method: 'GET',
  path: '/api/members/{member}/conversations/{conversation}/my-evaluation',
  summary: 'What the citizen is offered to say of a closed conversation, and what they have said',
  roles: ['citizen'],
  scope: 'conversations',
  rate: 'read',
  promises: ['P12', 'P22'],
  params: s.conversationParams,
  output: z.strictObject({
    /** Null while there is nothing to ask: the conversation is not closed, nobody took it, or the member asks nothing. */
    form: z.nullable(evaluationForm),
    mine: z.nullable(evaluation),
    /** Whether the answers are counted when the member looks at how it goes: a purpose of its own (P21). `may`: it is the person’s own to agree to. */
    counting: z.strictObject({ may: z.boolean(), agreed: z.boolean(), version: z.string(), text: s.both(1000) }),
  }),
  errors: ['not_found'],
})
