import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { sideOf } from '../access.ts'
import { writeEvent } from '../change.ts'
import { endStays, readGuest } from '../guests/store.ts'
import type { ChangeDeps } from '../settle.ts'
import { forgetMark, partiesOf, readConversationRow } from '../store.ts'

/** By one press of either side or of the colleague: in this transaction nothing of it is open to them any more, and after it they are put out. Ended already is ended. */
export const endGuest = (deps: ChangeDeps): Handler<typeof operations.endGuest> => async ({ account, principal, member, params }) => {
  const asked = await deps.database.forMembers([member], (tx) => readGuest(tx, member, params.conversation, params.guest))
  const alias = asked ? ((await deps.staffCard([asked.guest_id])).get(asked.guest_id)?.alias ?? '') : ''
  const ended = await deps.database.forMembers([member], async (tx) => {
    const row = await readConversationRow(tx, member, params.conversation, true)
    const guest = row && (await readGuest(tx, member, row.id, params.guest))
    const side = row ? sideOf(principal, member, partiesOf(row)) : null
    must(row && guest && (side || guest.guest_id === account || guest.from_id === account), 'not_found')
    // Only its citizen answers what is asked: a no is theirs to say.
    const left = side === 'citizen' && guest.state === 'asked' ? [] : await endStays(tx, member, { conversation: row.id, id: guest.id }, now())
    if (left.length === 0) return null
    const was = left[0]!.state === 'asked'
    await forgetMark(tx, member, row.id, guest.guest_id)
    const written = await writeEvent(deps.vault, tx, row, was ? 'guest-withdrawn' : 'guest-left', was ? '' : alias)
    const actor = side === 'citizen' ? { actor: 'citizen' as const } : { actor: 'staff' as const, role: principal.roles(member).has('counsellor') ? ('counsellor' as const) : ('coordinator' as const) }
    await deps.record(tx, { member, act: was ? 'guest.withdrawn' : 'guest.ended', ...actor, actorId: account, object: 'conversation', objectId: row.id, citizen: row.citizen_id })
    return { left, written, row: { ...row, last_number: written.number, last_at: written.at, last_by: 'service' } }
  })
  if (!ended) return undefined
  deps.guestsLeft(ended.left)
  deps.stored(ended.written.event, ended.written.number, ended.written.at, ended.row.staff_id)
  deps.changed(ended.row)
  return undefined
}
