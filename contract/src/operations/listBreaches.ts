import * as z from 'zod/mini'
import { memberBreach } from '../breaches.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listBreaches = operation({
  id: 'listBreaches',
  method: 'GET',
  path: '/api/members/{member}/breaches',
  summary: 'The member’s register of breaches, newest first; the first sight of each is written down',
  roles: ['dpo', 'administrator', 'caseworker'],
  scope: 'breaches',
  rate: 'read',
  promises: ['P07'],
  params: s.memberParams,
  output: z.array(memberBreach),
})
