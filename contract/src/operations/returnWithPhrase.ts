import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const returnWithPhrase = operation({
  id: 'returnWithPhrase',
  method: 'POST',
  path: '/api/members/{member}/return',
  summary: 'Come back on another device with the recovery phrase',
  roles: ['anyone', 'citizen'],
  scope: 'public',
  rate: 'guess',
  promises: ['P20', 'P42'],
  params: s.memberParams,
  body: z.strictObject({ phrase: s.text(400) }),
  output: z.strictObject({ account: s.id }),
  errors: ['wrong_phrase'],
})
