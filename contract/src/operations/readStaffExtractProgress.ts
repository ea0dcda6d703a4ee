import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readStaffExtractProgress = operation({
  id: 'readStaffExtractProgress',
  method: 'GET',
  path: '/api/staff/me/extracts',
  summary: 'How far my extract as a member of staff is that was asked for last in this session',
  roles: ['staff'],
  scope: 'staff.data',
  rate: 'read',
  promises: ['P61'],
  output: z.strictObject({
    /** `waiting`: the link has not been opened yet. `stopped`: it broke off, or the link ran out; ask for a new one. */
    state: z.enum(['none', 'waiting', 'running', 'done', 'stopped']),
    /** Steps of the work done, of all: each row is written once for people and once for programs, each file once. */
    done: s.number, all: s.number,
  }),
})
