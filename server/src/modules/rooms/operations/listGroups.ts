import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { RoomsDeps } from '../index.ts'
import { presentGroup } from '../present.ts'
import { readParticipants, readRooms, readStaff } from '../store.ts'

export const listGroups = (deps: RoomsDeps): Handler<typeof operations.listGroups> => async ({ member, account }) => {
  const { rows, participants, staff } = await deps.database.forMembers([member], async (tx) => {
    const rows = await readRooms(tx, member, ['group'])
    const ids = rows.map(({ id }) => id)
    return { rows, participants: await readParticipants(tx, member, ids), staff: await readStaff(tx, member, ids) }
  })
  const of = <T extends { room_id: string }>(all: readonly T[], id: string) => all.filter(({ room_id }) => room_id === id)
  return {
    groups: await Promise.all(rows.map((row) => presentGroup(deps, { row, participants: of(participants, row.id), staff: of(staff, row.id) }, account))),
    leaders: [...(await deps.leaders(member))],
  }
}
