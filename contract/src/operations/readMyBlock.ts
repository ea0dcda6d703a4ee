import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readMyBlock = operation({
  id: 'readMyBlock',
  method: 'GET',
  path: '/api/members/{member}/my/block',
  summary: 'Whether the citizen cannot write for a while: since when, until when, and why',
  roles: ['citizen'],
  scope: 'citizen.profile',
  rate: 'read',
  promises: ['P20', 'P61'],
  params: s.memberParams,
  output: z.strictObject({ block: z.nullable(z.strictObject({ since: s.time, until: s.time, label: s.both(60) })) }),
})
