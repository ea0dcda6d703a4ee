import * as z from 'zod/mini'
import { bytes, operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const readFile = operation({
  id: 'readFile',
  method: 'GET',
  path: '/api/members/{member}/conversations/{conversation}/files/{file}',
  summary: 'A file of a message',
  roles: ['citizen', 'counsellor', 'coordinator'],
  scope: 'conversations',
  rate: 'read',
  promises: ['P40', 'P41'],
  params: z.strictObject({ member: s.id, conversation: s.id, file: s.id }),
  output: bytes(12 * 1024 * 1024),
})
