import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { isIn } from '../access.ts'
import type { RoomsDeps } from '../index.ts'
import { presentOpen } from '../present.ts'
import { readParticipants, readParticipationsOf, readRooms } from '../store.ts'

export const listMyGroups = ({ database }: RoomsDeps): Handler<typeof operations.listMyGroups> => ({ member, account }) =>
  database.forMembers([member], async (tx) => {
    const mine = new Set((await readParticipationsOf(tx, member, account)).filter(isIn).map(({ room_id }) => room_id))
    const rows = mine.size === 0 ? [] : (await readRooms(tx, member, ['group'])).filter(({ id }) => mine.has(id))
    const all = await readParticipants(tx, member, [...mine])
    return rows.map((row) => presentOpen(row, all.filter((one) => one.room_id === row.id && isIn(one)).length))
  })
