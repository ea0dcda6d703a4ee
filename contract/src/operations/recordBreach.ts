import * as z from 'zod/mini'
import { breachFacts } from '../breaches.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const recordBreach = operation({
  id: 'recordBreach',
  method: 'POST',
  path: '/api/operator/breaches',
  summary: 'Write down a breach of security: each member concerned is told at once, and the people concerned are found from the log of acts',
  roles: ['operator'],
  scope: 'platform',
  rate: 'write',
  promises: ['P07'],
  body: z.strictObject({ id: s.id, members: z.array(s.id).check(z.minLength(1), z.maxLength(500)), facts: breachFacts }),
  errors: ['id_reused'],
})
