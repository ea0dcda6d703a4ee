import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { sideOf } from '../access.ts'
import { writeEvent } from '../change.ts'
import type { AskGuestDeps } from '../guests/ask.ts'
import { answerAsked, readGuest } from '../guests/store.ts'
import { find, presentOne } from '../present.ts'
import { partiesOf, readConversationRow } from '../store.ts'

/**
 * The citizen's own word decides (P20). The conversation's row is locked first, so that of two answers, or an answer and a taking back, one counts. What was written before the yes is
 * read by the colleague only when the citizen says `all` (P04).
 */
export const answerGuest = (deps: AskGuestDeps): Handler<typeof operations.answerGuest> => async ({ account, principal, member, params, body: { answer } }) => {
  const colleagues = await deps.colleagues(member)
  const asked = await deps.database.forMembers([member], (tx) => readGuest(tx, member, params.conversation, params.guest))
  const alias = asked ? ((await deps.staffCard([asked.guest_id])).get(asked.guest_id)?.alias ?? '') : ''
  const { row, guest, written, found } = await deps.database.forMembers([member], async (tx) => {
    const before = await readConversationRow(tx, member, params.conversation, true)
    must(before && sideOf(principal, member, partiesOf(before)) === 'citizen', 'not_found')
    const guest = await readGuest(tx, member, before.id, params.guest)
    must(guest, 'not_found')
    const yes = answer !== 'no'
    must(!yes || (colleagues.has(guest.guest_id) && guest.guest_id !== before.staff_id && (before.state === 'open' || before.state === 'asleep')), 'guest_ended')
    const written = await writeEvent(deps.vault, tx, before, !yes ? 'guest-declined' : guest.role === 'part' ? 'guest-joined' : 'guest-listens', yes ? alias : '')
    // From now on: from the line that says that they are here.
    must(await answerAsked(tx, guest, yes ? { state: 'here', seen_after: answer === 'all' ? 0 : written.number - 1 } : { state: 'no' }, now()), 'guest_ended')
    await deps.record(tx, { member, act: yes ? `guest.agreed-${answer}` : 'guest.declined', actor: 'citizen', actorId: account, object: 'conversation', objectId: before.id, citizen: account })
    const row = { ...before, last_number: written.number, last_at: written.at, last_by: 'service' }
    return { row, guest, written, found: await find(tx, row) }
  })
  deps.stored(written.event, written.number, written.at, row.staff_id)
  deps.changed(row, guest.guest_id)
  return await presentOne(deps, found)
}
