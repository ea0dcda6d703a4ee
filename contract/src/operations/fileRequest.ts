import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { myRequest, requestContact, requestKind, requestText, stranger } from '../requests.ts'
import * as s from '../shapes.ts'

export const fileRequest = operation({
  id: 'fileRequest',
  method: 'POST',
  path: '/api/members/{member}/requests',
  summary: 'Ask without a session: who is mentioned, has lost the phrase, only texted, or asks for somebody else. The code is shown once',
  roles: ['anyone'],
  scope: 'public',
  rate: 'start',
  promises: ['P20', 'P61', 'P62', 'P63'],
  params: s.memberParams,
  body: z.strictObject({ kind: requestKind, who: stranger, text: requestText, contact: z.nullable(requestContact) }),
  output: z.strictObject({ request: myRequest, words: z.array(z.string()) }),
})
