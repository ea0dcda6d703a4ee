import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { answers } from '../forms.ts'
import { ownEvaluation } from '../quality.ts'
import * as s from '../shapes.ts'

export const saveOwnEvaluation = operation({
  id: 'saveOwnEvaluation',
  method: 'PUT',
  path: '/api/members/{member}/conversations/{conversation}/own-evaluation',
  summary: 'How a counsellor is after a conversation that they closed; `etag` null: for the first time',
  roles: ['counsellor'],
  scope: 'work.quality',
  rate: 'write',
  promises: ['P12', 'P22', 'P40'],
  params: s.conversationParams,
  body: z.strictObject({ etag: z.nullable(s.etag), version: s.number, answers }),
  output: ownEvaluation,
  errors: ['not_found', 'changed_meanwhile', 'wrong_state'],
})
