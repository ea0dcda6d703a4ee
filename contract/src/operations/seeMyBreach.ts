import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const seeMyBreach = operation({
  id: 'seeMyBreach',
  method: 'POST',
  path: '/api/members/{member}/my/breaches/{breach}/sight',
  summary: 'The citizen has seen it',
  roles: ['citizen'],
  scope: 'citizen.profile',
  rate: 'write',
  promises: ['P07'],
  params: z.strictObject({ member: s.id, breach: s.id }),
  body: z.strictObject({}),
})
