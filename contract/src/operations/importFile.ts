import * as z from 'zod/mini'
import { importKinds, importResult, mostImported } from '../imports.ts'
import { bytes, operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const importFile = operation({
  id: 'importFile',
  method: 'POST',
  path: '/api/members/{member}/imports/{kind}',
  summary: 'Bring in a CSV file of staff, themes, replies or services: all of it, or none and every fault by its line; `do` left out only looks',
  roles: ['administrator'],
  scope: 'settings',
  rate: 'upload',
  promises: ['P03', 'P06'],
  params: z.strictObject({ member: s.id, kind: z.enum(importKinds) }),
  query: z.strictObject({ do: z.optional(z.literal('yes')) }),
  body: bytes(mostImported.bytes),
  output: importResult,
  errors: ['changed_meanwhile'],
})
