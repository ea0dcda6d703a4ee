import { operation } from '../operation.ts'
import { openRequest, requestParams } from '../requests.ts'

export const readRequest = operation({
  id: 'readRequest',
  method: 'GET',
  path: '/api/members/{member}/requests/{request}',
  summary: 'Open a request: an act that the citizen finds in their log',
  roles: ['caseworker', 'dpo'],
  scope: 'work.requests',
  rate: 'read',
  promises: ['P20', 'P41', 'P61'],
  params: requestParams,
  output: openRequest,
})
