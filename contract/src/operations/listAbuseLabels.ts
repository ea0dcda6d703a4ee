import * as z from 'zod/mini'
import { abuseLabel } from '../blocks.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const listAbuseLabels = operation({
  id: 'listAbuseLabels',
  method: 'GET',
  path: '/api/members/{member}/abuse-labels',
  summary: 'What the member calls abuse: a short list',
  roles: ['counsellor', 'coordinator'],
  scope: 'work.blocks',
  rate: 'read',
  promises: ['P03'],
  params: s.memberParams,
  output: z.array(abuseLabel),
})
