import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { roomName, teamRow } from '../rooms.ts'
import * as s from '../shapes.ts'

export const saveTeamRoom = operation({
  id: 'saveTeamRoom',
  method: 'PUT',
  path: '/api/members/{member}/team/{team}',
  summary: 'A further room for the staff, by name or for a service; `etag` 0 is a new one, and one that is not `active` takes no more',
  roles: ['coordinator'],
  scope: 'rooms',
  rate: 'write',
  promises: ['P03', 'P41'],
  params: z.strictObject({ member: s.id, team: s.id }),
  body: z.strictObject({ etag: s.etag, name: roomName, service: z.nullable(s.id), active: z.boolean() }),
  output: teamRow,
  errors: ['changed_meanwhile', 'id_reused', 'not_found', 'no_room'],
})
