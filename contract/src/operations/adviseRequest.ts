import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { openRequest, requestParams, requestText } from '../requests.ts'
import * as s from '../shapes.ts'

export const adviseRequest = operation({
  id: 'adviseRequest',
  method: 'POST',
  path: '/api/members/{member}/requests/{request}/advice',
  summary: 'Advise the caseworker, as the data protection officer',
  roles: ['dpo'],
  scope: 'work.requests',
  rate: 'write',
  promises: ['P61'],
  params: requestParams,
  body: z.strictObject({ id: s.id, text: requestText }),
  output: openRequest,
  errors: ['id_reused'],
})
