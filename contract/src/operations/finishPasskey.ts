import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const finishPasskey = operation({
  id: 'finishPasskey',
  method: 'POST',
  path: '/api/staff/me/passkeys/finish',
  summary: 'Register the passkey',
  roles: ['staff'],
  scope: 'session',
  rate: 'write',
  promises: ['P42'],
  body: z.strictObject({ label: s.text(60), response: z.record(z.string(), z.unknown()) }),
  output: z.strictObject({ id: s.id }),
  errors: ['wrong_code'],
})
