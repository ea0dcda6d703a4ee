import * as z from 'zod/mini'
import { breachScope } from '../breaches.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const amendBreach = operation({
  id: 'amendBreach',
  method: 'POST',
  path: '/api/operator/breaches/{breach}/lines',
  summary: 'Add what has become known since; what was written stays',
  roles: ['operator'],
  scope: 'platform',
  rate: 'write',
  promises: ['P07'],
  params: z.strictObject({ breach: s.id }),
  /** With a scope, more people are looked for. */
  body: z.strictObject({ id: s.id, text: s.text(5000), scope: z.nullable(breachScope) }),
  errors: ['id_reused'],
})
