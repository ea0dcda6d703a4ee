import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { proof } from '../puzzle.ts'
import { alias, groupParams, room } from '../rooms.ts'
import * as s from '../shapes.ts'

export const joinGroup = operation({
  id: 'joinGroup',
  method: 'POST',
  path: '/api/members/{member}/groups/{group}/join',
  summary: 'Go into a group under a name that is not one’s own, with the consent that was given; who is in it already, is in it',
  roles: ['anyone', 'citizen'],
  scope: 'public',
  rate: 'start',
  promises: ['P01', 'P20', 'P21', 'P22'],
  newcomers: true,
  params: groupParams,
  body: z.strictObject({ token: z.nullable(s.text(100)), alias, consent: z.strictObject({ version: z.string(), language: s.language, agreed: z.literal(true) }), proof: z.optional(proof) }),
  output: room,
  errors: ['puzzle_needed', 'not_found', 'text_changed', 'name_taken', 'group_full', 'group_closed', 'group_door_closed', 'group_removed', 'restricted', 'practice_apart', 'blocked'],
})
