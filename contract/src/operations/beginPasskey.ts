import * as z from 'zod/mini'
import { operation } from '../operation.ts'

export const beginPasskey = operation({
  id: 'beginPasskey',
  method: 'POST',
  path: '/api/staff/me/passkeys/begin',
  summary: 'Begin registering a passkey (WebAuthn)',
  roles: ['staff'],
  scope: 'session',
  rate: 'write',
  promises: ['P42'],
  output: z.strictObject({ options: z.record(z.string(), z.unknown()) }),
})
