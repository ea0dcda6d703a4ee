import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { myRequest, requestParams, requestText } from '../requests.ts'
import * as s from '../shapes.ts'

export const writeMyRequest = operation({
  id: 'writeMyRequest',
  method: 'POST',
  path: '/api/members/{member}/my/requests/{request}/lines',
  summary: 'Write further to a request; an answered one is opened again',
  roles: ['citizen'],
  scope: 'citizen.rights',
  rate: 'write',
  promises: ['P61'],
  params: requestParams,
  body: z.strictObject({ id: s.id, text: requestText }),
  output: myRequest,
  errors: ['request_ended', 'id_reused'],
})
