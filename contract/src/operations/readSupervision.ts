import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { remark, thread } from '../quality.ts'
import * as s from '../shapes.ts'

export const readSupervision = operation({
  id: 'readSupervision',
  method: 'GET',
  path: '/api/members/{member}/supervision/{thread}',
  summary: 'What a coordinator and a counsellor have written to each other about the work: for the two of them',
  roles: ['counsellor', 'coordinator'],
  scope: 'work.quality',
  rate: 'read',
  promises: ['P04', 'P41'],
  params: z.strictObject({ member: s.id, thread: s.id }),
  output: z.strictObject({ thread, remarks: z.array(remark) }),
  errors: ['not_found'],
})
