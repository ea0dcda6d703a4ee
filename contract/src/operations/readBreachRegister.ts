import * as z from 'zod/mini'
import { bytes, operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readBreachRegister = operation({
  id: 'readBreachRegister',
  method: 'GET',
  path: '/api/members/{member}/breaches/register/{format}',
  summary: 'The member’s register of breaches as a file for Datatilsynet (GDPR art. 33(5)); who is concerned is not in it',
  roles: ['dpo', 'administrator', 'caseworker'],
  scope: 'breaches',
  rate: 'read',
  promises: ['P07'],
  params: z.strictObject({ member: s.id, format: z.enum(['html', 'csv', 'json']) }),
  query: z.strictObject({ language: z.optional(s.language) }),
  output: bytes(64 * 1024 * 1024),
})
