import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const liftBlock = operation({
  id: 'liftBlock',
  method: 'POST',
  path: '/api/members/{member}/blocks/{block}/lift',
  summary: 'Lift a block; one that was a mistake takes along what it was called',
  roles: ['coordinator'],
  scope: 'work.blocks',
  rate: 'write',
  promises: ['P20', 'P32'],
  params: z.strictObject({ member: s.id, block: s.id }),
  body: z.strictObject({ mistake: z.boolean() }),
  errors: ['not_found'],
})
