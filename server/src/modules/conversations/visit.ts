import type { Database, Tx } from '../../platform/database/index.ts'
import { must, type Principal } from '../../platform/http/index.ts'
import { type Guest, guestOf, type Side, sideOf } from './access.ts'
import { readHere } from './guests/store.ts'
import type { Opening } from './openings.ts'
import { type ConversationRow, partiesOf, readConversationRow } from './store.ts'

export interface VisitDeps {
  readonly database: Database
  readonly opening: Opening
  readonly touchCitizen: (tx: Tx, member: string, citizen: string) => Promise<void>
}
export type Visit = <T>(principal: Principal, member: string, conversation: string, work: (tx: Tx, row: ConversationRow, side: Side) => Promise<T>) => Promise<T>
/** The same for what is open to a colleague whom the citizen has let in, too: `guest` says who they are. */
export type Attend = <T>(principal: Principal, member: string, conversation: string, work: (tx: Tx, row: ConversationRow, side: Side, guest: Guest | null) => Promise<T>) => Promise<T>

/**
 * The door to a conversation's content: only who takes part gets in, everyone else finds nothing there. The opening by staff is recorded in the same
 * transaction (P41); a citizen's counts as having been here (P30). @throws Refusal `not_found`
 */
export function createVisit({ database, opening, touchCitizen }: VisitDeps): { visit: Visit; attend: Attend; attendLocked: Attend } {
  const enter = (letsIn: boolean, lock = false): Attend => (principal, member, conversation, work) => {
    const role = principal.roles(member).has('counsellor') ? 'counsellor' : 'coordinator'
    return opening(principal, { member, conversation, act: 'conversation.opened', role }, (opened) => database.forMembers([member], async (tx) => {
      const row = await readConversationRow(tx, member, conversation, lock)
      const side = row ? sideOf(principal, member, partiesOf(row)) : null
      const guest = row && side === null && letsIn && principal.kind === 'staff' ? guestOf(principal, member, await readHere(tx, member, conversation)) : null
      must(row && (side || guest), 'not_found')
      await (side === 'citizen' ? touchCitizen(tx, member, row.citizen_id) : opened(tx, row.citizen_id))
      return await work(tx, row, side ?? 'staff', guest)
    }))
  }
  // The conversation is locked before anybody's stay in it, as whatever ends a stay does: else two would wait for each other.
  return { visit: enter(false), attend: enter(true), attendLocked: enter(true, true) }
}
