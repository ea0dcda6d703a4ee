import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { leaders, roomPerson } from '../rooms.ts'
import * as s from '../shapes.ts'

export const moderateParticipant = operation({
  id: 'moderateParticipant',
  method: 'POST',
  path: '/api/members/{member}/groups/{group}/participants/{participant}/acts',
  summary: 'Mute, unmute or remove someone in a group that one leads, hide what they wrote, or say that one has seen their call. Whoever is removed from a group that is not on the page does not come back by its link: it is renewed, and shown this once',
  roles: leaders,
  scope: 'rooms',
  rate: 'write',
  promises: ['P41'],
  params: z.strictObject({ member: s.id, group: s.id, participant: s.id }),
  body: z.strictObject({ act: z.enum(['mute', 'unmute', 'remove', 'hide', 'show', 'seen']) }),
  output: z.extend(roomPerson, { newLink: z.nullable(s.text(500)) }),
  errors: ['not_found', 'wrong_state'],
})
