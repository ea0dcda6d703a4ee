import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { answers } from '../forms.ts'
import { evaluation } from '../quality.ts'
import * as s from '../shapes.ts'

export const saveMyEvaluation = operation({
  id: 'saveMyEvaluation',
  method: 'PUT',
  path: '/api/members/{member}/conversations/{conversation}/my-evaluation',
  summary: 'Say how it was, or change it. `etag` null: for the first time. `count`: a yes to being counted, null takes it back',
  roles: ['citizen'],
  scope: 'conversations',
  rate: 'write',
  promises: ['P12', 'P21', 'P22', 'P40'],
  params: s.conversationParams,
  body: z.strictObject({
    etag: z.nullable(s.etag), version: s.number, answers, hidden: z.boolean(),
    count: z.nullable(z.strictObject({ version: z.string(), language: s.language, agreed: z.literal(true) })),
  }),
  output: evaluation,
  errors: ['not_found', 'changed_meanwhile', 'wrong_state', 'guardian_needed', 'text_changed', 'consent_needed'],
})
