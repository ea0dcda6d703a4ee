import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { myRequest, requestCode } from '../requests.ts'
import * as s from '../shapes.ts'

export const claimRequest = operation({
  id: 'claimRequest',
  method: 'POST',
  path: '/api/members/{member}/my/requests/claim',
  summary: 'Say with its code that a request is one’s own: from then on it is verified, and the code is used up',
  roles: ['citizen'],
  scope: 'citizen.rights',
  rate: 'guess',
  promises: ['P20', 'P61'],
  params: s.memberParams,
  body: z.strictObject({ code: requestCode }),
  output: myRequest,
  errors: ['wrong_words'],
})
