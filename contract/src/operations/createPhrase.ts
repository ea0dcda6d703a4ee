import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const createPhrase = operation({
  id: 'createPhrase',
  method: 'POST',
  path: '/api/members/{member}/phrase',
  summary: 'Make a new recovery phrase, shown once; an older one stops working',
  roles: ['citizen'],
  scope: 'citizen.profile',
  rate: 'write',
  promises: ['P20', 'P22'],
  params: s.memberParams,
  output: z.strictObject({ words: z.array(z.string()) }),
})
