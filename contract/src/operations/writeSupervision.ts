import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { remark, thread } from '../quality.ts'
import * as s from '../shapes.ts'

export const writeSupervision = operation({
  id: 'writeSupervision',
  method: 'POST',
  path: '/api/members/{member}/supervision/{thread}/remarks',
  summary: 'Give feedback, or answer it; `to` begins a thread with a counsellor, on one of their conversations or on the work as such',
  roles: ['counsellor', 'coordinator'],
  scope: 'work.quality',
  rate: 'write',
  promises: ['P40', 'P41'],
  params: z.strictObject({ member: s.id, thread: s.id }),
  body: z.strictObject({ id: s.id, text: s.text(5000), to: z.nullable(z.strictObject({ staff: s.id, conversation: z.nullable(s.id) })) }),
  output: z.strictObject({ thread, remark }),
  errors: ['not_found', 'id_reused', 'no_room'],
})
