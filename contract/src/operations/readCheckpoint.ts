import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readCheckpoint = operation({
  id: 'readCheckpoint',
  method: 'GET',
  path: '/api/members/{member}/log/checkpoint',
  summary: 'The latest signed checkpoint of the log of acts (C2SP tlog-checkpoint), and the key that it is signed with',
  roles: ['dpo'],
  scope: 'acts',
  rate: 'read',
  promises: ['P41'],
  params: s.memberParams,
  output: z.strictObject({ key: z.string(), checkpoint: z.nullable(z.string()) }),
})
