import * as z from 'zod/mini'
import { abuseLabel } from '../blocks.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const saveAbuseLabel = operation({
  id: 'saveAbuseLabel',
  method: 'PUT',
  path: '/api/members/{member}/abuse-labels/{label}',
  summary: 'Add or change what the member calls abuse; one that is not used any more is switched off',
  roles: ['coordinator'],
  scope: 'work.blocks',
  rate: 'write',
  promises: ['P03'],
  params: z.strictObject({ member: s.id, label: s.id }),
  body: z.omit(abuseLabel, { id: true }),
  output: abuseLabel,
  errors: ['no_room'],
})
