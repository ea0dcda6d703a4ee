import * as z from 'zod/mini'
import { block, renewalHours } from '../blocks.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const renewBlock = operation({
  id: 'renewBlock',
  method: 'POST',
  path: '/api/members/{member}/blocks/{block}/renew',
  summary: 'Let a block last so many hours from now',
  roles: ['coordinator'],
  scope: 'work.blocks',
  rate: 'write',
  promises: ['P20', 'P32'],
  params: z.strictObject({ member: s.id, block: s.id }),
  body: z.strictObject({ hours: z.literal(renewalHours) }),
  output: block,
  errors: ['not_found'],
})
