import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const closeBreach = operation({
  id: 'closeBreach',
  method: 'POST',
  path: '/api/operator/breaches/{breach}/closing',
  summary: 'Say that a breach is over and dealt with',
  roles: ['operator'],
  scope: 'platform',
  rate: 'write',
  promises: ['P07'],
  params: z.strictObject({ breach: s.id }),
  body: z.strictObject({}),
})
