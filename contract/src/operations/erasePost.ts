import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { colleagues } from '../rooms.ts'
import * as s from '../shapes.ts'

export const erasePost = operation({
  id: 'erasePost',
  method: 'DELETE',
  path: '/api/members/{member}/rooms/{room}/posts/{post}',
  summary: 'Erase what one wrote; whoever leads a group can delete any of it for everyone',
  roles: ['citizen', ...colleagues],
  scope: 'rooms',
  rate: 'write',
  promises: ['P41', 'P62'],
  params: z.strictObject({ member: s.id, room: s.id, post: s.id }),
  errors: ['not_found'],
})
