import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const restrictMyData = operation({
  id: 'restrictMyData',
  method: 'PUT',
  path: '/api/members/{member}/my/restriction',
  summary: 'Have everything stored only: not read, counted or shared; or lift that again',
  roles: ['citizen'],
  scope: 'citizen.rights',
  rate: 'write',
  promises: ['P64'],
  params: s.memberParams,
  body: z.strictObject({ on: z.boolean() }),
  /** `wrong_state`: the consent was taken back, and only a new one lifts it. */
  errors: ['wrong_state'],
})
