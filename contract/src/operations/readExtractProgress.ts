import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readExtractProgress = operation({
  id: 'readExtractProgress',
  method: 'GET',
  path: '/api/members/{member}/my/extracts',
  summary: 'How far the extract is that was asked for last in this session',
  roles: ['citizen'],
  scope: 'citizen.extract',
  rate: 'read',
  promises: ['P61'],
  params: s.memberParams,
  output: z.strictObject({
    /** `waiting`: the link has not been opened yet. `stopped`: it broke off, or the link ran out; ask for a new one. */
    state: z.enum(['none', 'waiting', 'running', 'done', 'stopped']),
    /** Steps of the work done, of all: each row is written once for people and once for programs, each file once. */
    done: s.number, all: s.number,
  }),
})
