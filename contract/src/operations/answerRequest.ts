import * as z from 'zod/mini'
import { groundIds } from '../data/grounds.ts'
import { operation } from '../operation.ts'
import { openRequest, outcome, requestParams } from '../requests.ts'
import * as s from '../shapes.ts'

export const answerRequest = operation({
  id: 'answerRequest',
  method: 'POST',
  path: '/api/members/{member}/requests/{request}/answers',
  summary: 'Answer a request; a refusal, of all or of part, only with a ground of the law and where to complain. What was granted can be carried out in the same act',
  roles: ['caseworker'],
  scope: 'work.requests',
  rate: 'write',
  promises: ['P61', 'P62', 'P63', 'P64', 'P65'],
  params: requestParams,
  body: z.strictObject({
    id: s.id, etag: s.etag, outcome, text: s.text(20000), grounds: z.array(z.enum(groundIds)).check(z.maxLength(groundIds.length)), carryOut: z.nullable(z.enum(['erase', 'restrict'])),
  }),
  /** Null when everything about the person was erased: the request went with it. */
  output: z.strictObject({ request: z.nullable(openRequest) }),
  /** `ground_needed`: refused without a ground. `not_verified`: nothing is carried out for who has not signed in, or for what was not asked. */
  errors: ['changed_meanwhile', 'request_ended', 'ground_needed', 'not_verified', 'id_reused'],
})
