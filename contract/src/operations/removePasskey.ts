import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const removePasskey = operation({
  id: 'removePasskey',
  method: 'DELETE',
  path: '/api/staff/me/passkeys/{passkey}',
  summary: 'Remove a passkey',
  roles: ['staff'],
  scope: 'session',
  rate: 'write',
  promises: ['P42'],
  params: z.strictObject({ passkey: s.id }),
})
