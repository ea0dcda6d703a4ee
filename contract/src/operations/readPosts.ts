import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { colleagues, post, room, roomParams } from '../rooms.ts'
import * as s from '../shapes.ts'

export const readPosts = operation({
  id: 'readPosts',
  method: 'GET',
  path: '/api/members/{member}/rooms/{room}/posts',
  summary: 'A room that one is in, and what was written there, oldest first; `before` pages backwards from the newest',
  roles: ['citizen', ...colleagues],
  scope: 'rooms',
  rate: 'read',
  promises: ['P04', 'P40', 'P41'],
  params: roomParams,
  query: z.strictObject({ before: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(s.most))), limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))) }),
  output: z.strictObject({ room, posts: z.array(post) }),
  errors: ['not_found'],
})
