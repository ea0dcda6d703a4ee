import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const acknowledgeBreach = operation({
  id: 'acknowledgeBreach',
  method: 'POST',
  path: '/api/members/{member}/breaches/{breach}/acknowledgement',
  summary: 'Say that the member has been told',
  roles: ['dpo', 'administrator', 'caseworker'],
  scope: 'breaches',
  rate: 'write',
  promises: ['P07'],
  params: z.strictObject({ member: s.id, breach: s.id }),
  body: z.strictObject({}),
})
