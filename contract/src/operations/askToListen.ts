import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import * as s from '../shapes.ts'

export const askToListen = operation({
  id: 'askToListen',
  method: 'POST',
  path: '/api/members/{member}/conversations/{conversation}/listen',
  summary: 'A coordinator asks the citizen for leave to listen, and says why; the counsellor sees it',
  roles: ['coordinator'],
  scope: 'conversations',
  rate: 'write',
  promises: ['P04', 'P20', 'P41'],
  params: s.conversationParams,
  body: z.strictObject({ id: s.id, why: s.text(500) }),
  errors: ['already_asked', 'already_here', 'id_reused', 'wrong_state'],
})
