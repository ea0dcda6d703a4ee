import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const removeRecipient = operation({
  id: 'removeRecipient',
  method: 'DELETE',
  path: '/api/members/{member}/recipients/{recipient}',
  summary: 'Take someone who no longer receives data off the list',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P52'],
  params: z.strictObject({ member: s.id, recipient: s.id }),
})
