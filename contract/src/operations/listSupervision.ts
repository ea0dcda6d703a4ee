import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { thread } from '../quality.ts'
import * as s from '../shapes.ts'

export const listSupervision = operation({
  id: 'listSupervision',
  method: 'GET',
  path: '/api/members/{member}/supervision',
  summary: 'Feedback that one has given or been given, newest first; never what was said',
  roles: ['counsellor', 'coordinator'],
  scope: 'work.quality',
  rate: 'read',
  promises: ['P41'],
  params: s.memberParams,
  output: z.strictObject({ threads: z.array(thread) }),
})
