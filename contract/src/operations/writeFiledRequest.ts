import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { myRequest, requestCode, requestText } from '../requests.ts'
import * as s from '../shapes.ts'

export const writeFiledRequest = operation({
  id: 'writeFiledRequest',
  method: 'POST',
  path: '/api/members/{member}/requests/write',
  summary: 'Write further to a request with its code; an answered one is opened again',
  roles: ['anyone'],
  scope: 'public',
  rate: 'guess',
  promises: ['P61'],
  params: s.memberParams,
  body: z.strictObject({ code: requestCode, id: s.id, text: requestText }),
  output: myRequest,
  errors: ['wrong_words', 'request_ended', 'id_reused'],
})
