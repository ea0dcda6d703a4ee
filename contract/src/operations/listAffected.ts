import * as z from 'zod/mini'
import { affectedRow } from '../breaches.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listAffected = operation({
  id: 'listAffected',
  method: 'GET',
  path: '/api/members/{member}/breaches/{breach}/affected',
  summary: 'Who is concerned, as far as staff may know them; each opening is an act in the log of those who are shown',
  roles: ['dpo', 'caseworker'],
  scope: 'breaches',
  rate: 'read',
  promises: ['P05', 'P07', 'P41'],
  params: z.strictObject({ member: s.id, breach: s.id }),
  query: z.strictObject({ after: z.optional(s.id) }),
  output: z.strictObject({ rows: z.array(affectedRow), more: z.boolean() }),
})
