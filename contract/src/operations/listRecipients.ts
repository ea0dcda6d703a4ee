import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { recipient } from '../policy.ts'
import * as s from '../shapes.ts'

export const listRecipients = operation({
  id: 'listRecipients',
  method: 'GET',
  path: '/api/members/{member}/recipients',
  summary: 'Who receives data, and for which service: those of the member, and the operator’s own',
  roles: ['anyone'],
  scope: 'public',
  rate: 'read',
  promises: ['P50', 'P51', 'P52'],
  params: s.memberParams,
  output: z.strictObject({ member: z.array(recipient), operator: z.array(z.omit(recipient, { id: true })) }),
})
