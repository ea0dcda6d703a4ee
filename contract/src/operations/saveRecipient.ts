import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { givenRecipient, recipient } from '../policy.ts'
import * as s from '../shapes.ts'

export const saveRecipient = operation({
  id: 'saveRecipient',
  method: 'PUT',
  path: '/api/members/{member}/recipients/{recipient}',
  summary: 'Name someone who receives data, or change what is said of them; shows at once',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'write',
  promises: ['P52'],
  params: z.strictObject({ member: s.id, recipient: s.id }),
  body: givenRecipient,
  output: recipient,
})
