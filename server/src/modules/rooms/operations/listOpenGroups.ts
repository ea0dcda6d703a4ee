import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { isIn } from '../access.ts'
import type { RoomsDeps } from '../index.ts'
import { presentOpen } from '../present.ts'
import { readParticipants, readRooms } from '../store.ts'

export const listOpenGroups = ({ database }: RoomsDeps): Handler<typeof operations.listOpenGroups> => ({ member }) =>
  database.forMembers([member], async (tx) => {
    const rows = (await readRooms(tx, member, ['group'])).filter(({ listed, closed_at }) => listed && closed_at === null)
    const participants = await readParticipants(tx, member, rows.map(({ id }) => id))
    return rows.map((row) => presentOpen(row, participants.filter((one) => one.room_id === row.id && isIn(one)).length))
  })
