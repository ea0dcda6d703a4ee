import type { Conversation, GuestRole } from '@socialspace/contract/shapes'
import { now } from '../../../platform/clock.ts'
import { must } from '../../../platform/http/index.ts'
import { readAsked } from '../handover/store.ts'
import { type ChangeDeps, settleChange } from '../settle.ts'
import { readConversationRow } from '../store.ts'
import { openWhy, sealWhy } from './seal.ts'
import { insertGuest, readGuest, readOpen } from './store.ts'

export interface AskGuestDeps extends ChangeDeps {
  /** Counsellors and coordinators of a member: who may be let in. */
  readonly colleagues: (member: string) => Promise<ReadonlySet<string>>
}
interface Asking { readonly member: string; readonly conversation: string; readonly id: string; readonly from: string; readonly guest: string; readonly role: GuestRole; readonly why: string }

/**
 * Asks the citizen for a colleague, or (who asks for themselves) for leave to listen: only asks, nothing is open to anybody before the yes. One question at a time, whichever it is.
 * @throws Refusal not_found, already_asked, already_here, id_reused, wrong_state
 */
export async function ask(deps: AskGuestDeps, { member, conversation, id, from, guest, role, why }: Asking): Promise<Conversation> {
  const forOneself = from === guest
  must((await deps.colleagues(member)).has(guest), 'not_found')
  return await settleChange(deps, member, from, async (tx) => {
    const row = await readConversationRow(tx, member, conversation, true)
    must(row && (forOneself ? row.staff_id !== null && row.staff_id !== from : row.staff_id === from && guest !== from), 'not_found')
    const known = await readGuest(tx, member, row.id, id)
    if (known) {
      must(known.from_id === from && known.guest_id === guest && known.role === role && openWhy(deps.vault, known) === why, 'id_reused')
      return { row, event: null, act: null }
    }
    must(row.state === 'open' || row.state === 'asleep', 'wrong_state')
    const open = await readOpen(tx, member, row.id)
    must(open.every(({ guest_id, state }) => guest_id !== guest || state !== 'here'), 'already_here')
    must(open.every(({ state }) => state !== 'asked') && (await readAsked(tx, member, [row.id])).length === 0, 'already_asked')
    await insertGuest(tx, {
      member_id: member, conversation_id: row.id, id, from_id: from, guest_id: guest, role, state: 'asked', seen_after: 0, asked_at: now(), answered_at: null, ended_at: null, sealed_version: 0,
      why: sealWhy(deps.vault.unit(member, row.id), id, why),
    })
    return { row, event: 'guest-asked', act: 'guest.asked', role: forOneself ? 'coordinator' : 'counsellor' }
  })
}
