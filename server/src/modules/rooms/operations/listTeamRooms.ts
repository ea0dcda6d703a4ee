import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { RoomsDeps } from '../index.ts'
import { readRooms } from '../store.ts'
import { haveTeamRoom, staffIn, teamRow } from '../team.ts'

export const listTeamRooms = (deps: RoomsDeps): Handler<typeof operations.listTeamRooms> => async ({ member, account }) => {
  const { rows, staff } = await deps.database.forMembers([member], async (tx) => {
    await haveTeamRoom(tx, member)
    const rows = await readRooms(tx, member, ['team', 'direct'])
    return { rows, staff: await staffIn(tx, member, rows) }
  })
  const mine = rows.filter(({ id, kind, state }) => state === 'open' && (kind === 'team' || staff.some((one) => one.room_id === id && one.staff_id === account && one.active)))
  const colleagues = await deps.colleagues(member)
  const cards = await deps.staffCard([...new Set(staff.map(({ staff_id }) => staff_id))])
  const names = new Map([...cards].map(([id, { name }]) => [id, name]))
  const first = (id: string) => (id === member ? 0 : 1)
  return {
    rooms: mine.toSorted((one, other) => first(one.id) - first(other.id) || one.kind.localeCompare(other.kind) * -1 || one.name.da.localeCompare(other.name.da, 'da')).map((row) => teamRow(row, staff, account, names)),
    colleagues: colleagues.filter(({ id }) => id !== account).map(({ id, name }) => ({ id, name })), kept: (await deps.kept(member)).team,
  }
}
