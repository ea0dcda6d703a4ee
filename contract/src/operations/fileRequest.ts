import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { myRequest, requestContact, requestKind, requestText, stranger } from '../requests.ts'
import * as s from '../shapes.ts'

export const fileRequest = operation({
  id: 'fileRequest',
  method: 'POST',
  path: '/api/members/{member}/requests',
  summary: 'Ask without a session: who is mentioned, has lost the phrase, only texted, or asks for somebody else. The code is shown once; sent again, after an answer that was lost, it is the same request and the code is another',
  roles: ['anyone'],
  scope: 'public',
  rate: 'start',
  promises: ['P20', 'P61', 'P62', 'P63'],
  params: s.memberParams,
  /** `id`: of this sending alone, and a secret: the request has another. */
  body: z.strictObject({ id: s.id, kind: requestKind, who: stranger, text: requestText, contact: z.nullable(requestContact) }),
  output: z.strictObject({ request: myRequest, words: z.array(z.string()) }),
  errors: ['id_reused'],
})
