import * as z from 'zod/mini'
import { counsellorLoad, queueLoad, serviceLoad, waitingRow } from '../board.ts'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readBoard = operation({
  id: 'readBoard',
  method: 'GET',
  path: '/api/members/{member}/board',
  summary: 'The load now: who waits, who talks, who is there; counts and times, no content and nobody’s id but the counsellors’',
  roles: ['coordinator'],
  scope: 'work.queue',
  rate: 'read',
  promises: ['P03', 'P04', 'P41'],
  params: s.memberParams,
  output: z.strictObject({ waiting: z.array(waitingRow), services: z.array(serviceLoad), queues: z.array(queueLoad), counsellors: z.array(counsellorLoad), themes: z.array(s.theme) }),
})
