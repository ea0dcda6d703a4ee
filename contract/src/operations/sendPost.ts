import { operation } from '../operation.ts'
import { colleagues, postDraft, posted, roomParams } from '../rooms.ts'

export const sendPost = operation({
  id: 'sendPost',
  method: 'POST',
  path: '/api/members/{member}/rooms/{room}/posts',
  summary: 'Write in a room that one is in; the same id again gives the first number (idempotent)',
  roles: ['citizen', ...colleagues],
  scope: 'rooms',
  rate: 'write',
  promises: ['P04', 'P40'],
  params: roomParams,
  body: postDraft,
  output: posted,
  errors: ['not_found', 'id_reused', 'muted', 'group_paused', 'group_closed', 'group_not_open', 'blocked'],
})
