import * as z from 'zod/mini'
import { bytes, operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const uploadFile = operation({
  id: 'uploadFile',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/files/{file}',
  summary: 'Upload a file before sending it; its type is read from its content, images lose their metadata',
  roles: ['citizen', 'counsellor', 'coordinator'],
  scope: 'conversations',
  rate: 'upload',
  promises: ['P12', 'P40'],
  params: z.strictObject({ member: s.id, conversation: s.id, file: s.id }),
  body: bytes(10 * 1024 * 1024),
  output: z.strictObject({ id: s.id, type: s.file.shape.type, size: s.number }),
  errors: ['file_type', 'file_broken', 'too_large', 'id_reused'],
})
