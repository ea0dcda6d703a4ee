import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { myRequest, requestCode } from '../requests.ts'
import * as s from '../shapes.ts'

export const readFiledRequest = operation({
  id: 'readFiledRequest',
  method: 'POST',
  path: '/api/members/{member}/requests/read',
  summary: 'Come back to a request with its code: what was asked, and the answers',
  roles: ['anyone'],
  scope: 'public',
  rate: 'guess',
  promises: ['P61', 'P65'],
  params: s.memberParams,
  body: z.strictObject({ code: requestCode }),
  output: myRequest,
  errors: ['wrong_words'],
})
