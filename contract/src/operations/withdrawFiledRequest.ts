import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { myRequest, requestCode } from '../requests.ts'
import * as s from '../shapes.ts'

export const withdrawFiledRequest = operation({
  id: 'withdrawFiledRequest',
  method: 'POST',
  path: '/api/members/{member}/requests/withdraw',
  summary: 'Take a request back with its code',
  roles: ['anyone'],
  scope: 'public',
  rate: 'guess',
  promises: ['P61'],
  params: s.memberParams,
  body: z.strictObject({ code: requestCode }),
  output: myRequest,
  errors: ['wrong_words', 'request_ended'],
})
