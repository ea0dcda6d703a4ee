import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { openRequest, requestParams } from '../requests.ts'
import * as s from '../shapes.ts'

export const takeRequest = operation({
  id: 'takeRequest',
  method: 'POST',
  path: '/api/members/{member}/requests/{request}/take',
  summary: 'Take a request, or take it over',
  roles: ['caseworker'],
  scope: 'work.requests',
  rate: 'write',
  promises: ['P61'],
  params: requestParams,
  body: z.strictObject({ etag: s.etag }),
  output: openRequest,
  errors: ['changed_meanwhile', 'request_ended'],
})
