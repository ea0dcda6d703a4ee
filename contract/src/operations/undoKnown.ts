import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const undoKnown = operation({
  id: 'undoKnown',
  method: 'DELETE',
  path: '/api/members/{member}/my/known',
  summary: 'Be anonymous again: what was given is erased',
  roles: ['citizen'],
  scope: 'citizen.rights',
  rate: 'write',
  promises: ['P20', 'P23', 'P62'],
  params: s.memberParams,
  output: z.strictObject({
    /** A counsellor had opened it: the yes, that it was taken back, and that it was opened stay on record. Else it is as if it had never been given. */
    opened: z.boolean(),
  }),
  errors: ['not_known'],
})
