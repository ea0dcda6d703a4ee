import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { myRequest, requestKind, requestText } from '../requests.ts'
import * as s from '../shapes.ts'

export const askRequest = operation({
  id: 'askRequest',
  method: 'POST',
  path: '/api/members/{member}/my/requests',
  summary: 'Ask the member for something about one’s own data; the sign-in is the verification',
  roles: ['citizen'],
  scope: 'citizen.rights',
  rate: 'write',
  promises: ['P20', 'P61', 'P62', 'P63', 'P64'],
  params: s.memberParams,
  body: z.strictObject({ id: s.id, kind: requestKind, text: requestText }),
  output: myRequest,
  errors: ['id_reused'],
})
