import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { randomId } from '../../../platform/vault/index.ts'
import { addDays, daysBetween, mondayOf, startOf } from '../calendar.ts'
import type { ReceptionDeps } from '../index.ts'
import { isPlanned, type RotaDeps, shiftRow, shownShift } from '../rota.ts'
import { planAlone, readShifts, writeShift } from '../store.ts'

/** The shifts that begin in a week, once more in another, at the same local times. What overlaps is left out, so that doing it twice changes nothing. */
export const copyRota = (deps: ReceptionDeps & RotaDeps): Handler<typeof operations.copyRota> => async ({ member, account, body }) => {
  const { timeZone } = await deps.member({ id: member })
  const [from, to] = [mondayOf(body.from), mondayOf(body.to)]
  const counsellors = new Set((await deps.counsellors(member)).map(({ id }) => id))
  const copied = await deps.database.forMembers([member], async (tx) => {
    await planAlone(tx, member)
    const [begins, ends] = [startOf(from, timeZone), startOf(addDays(from, 7), timeZone)]
    let copied = 0
    for (const row of await readShifts(tx, member, begins, ends)) {
      if (row.starts_at < begins || !counsellors.has(row.staff_id)) continue
      const shift = shownShift(row, timeZone)
      const again = shiftRow(member, { ...shift, id: randomId(), etag: 0, day: addDays(shift.day, daysBetween(from, to)) }, timeZone)
      if (again.ends_at <= again.starts_at || (await isPlanned(tx, again))) continue
      await writeShift(tx, again)
      copied++
    }
    await deps.record(tx, { member, act: 'rota.copied', actor: 'staff', role: 'coordinator', actorId: account, object: 'member', objectId: member })
    return copied
  })
  deps.changed(member)
  return { copied }
}
