import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { colleagues, teamRow } from '../rooms.ts'
import * as s from '../shapes.ts'

export const listTeamRooms = operation({
  id: 'listTeamRooms',
  method: 'GET',
  path: '/api/members/{member}/team',
  summary: 'Rooms of the member’s staff with what is unread in them, and the colleagues one can write to',
  roles: colleagues,
  scope: 'rooms',
  rate: 'read',
  promises: ['P03'],
  params: s.memberParams,
  output: z.strictObject({ rooms: z.array(teamRow), colleagues: z.array(z.strictObject({ id: s.id, name: s.text(60) })), kept: s.period }),
})
