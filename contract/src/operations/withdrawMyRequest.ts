import { operation } from '../operation.ts'
import { myRequest, requestParams } from '../requests.ts'

export const withdrawMyRequest = operation({
  id: 'withdrawMyRequest',
  method: 'DELETE',
  path: '/api/members/{member}/my/requests/{request}',
  summary: 'Take a request back',
  roles: ['citizen'],
  scope: 'citizen.rights',
  rate: 'write',
  promises: ['P61'],
  params: requestParams,
  output: myRequest,
  errors: ['request_ended'],
})
