import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { openRequest, requestParams, requestText } from '../requests.ts'
import * as s from '../shapes.ts'

export const noteRequest = operation({
  id: 'noteRequest',
  method: 'POST',
  path: '/api/members/{member}/requests/{request}/notes',
  summary: 'Write an internal note to a request; it is in the person’s extract',
  roles: ['caseworker'],
  scope: 'work.requests',
  rate: 'write',
  promises: ['P61'],
  params: requestParams,
  body: z.strictObject({ id: s.id, text: requestText }),
  output: openRequest,
  errors: ['id_reused'],
})
