import * as z from 'zod/mini'
import { recordedBreach } from '../breaches.ts'
import { operation } from '../operation.ts'

export const listRecordedBreaches = operation({
  id: 'listRecordedBreaches',
  method: 'GET',
  path: '/api/operator/breaches',
  summary: 'The operator’s register of breaches, newest first: of each member only numbers and times',
  roles: ['operator'],
  scope: 'platform',
  rate: 'read',
  promises: ['P03', 'P07'],
  output: z.array(recordedBreach),
})
