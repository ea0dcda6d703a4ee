import type { Database, Tx } from '../../platform/database/index.ts'
import { must, type Principal } from '../../platform/http/index.ts'
import { type Side, sideOf } from './access.ts'
import type { Opening } from './openings.ts'
import { type ConversationRow, partiesOf, readConversationRow } from './store.ts'

export interface VisitDeps {
  readonly database: Database
  readonly opening: Opening
  readonly touchCitizen: (tx: Tx, member: string, citizen: string) => Promise<void>
}
export type Visit = <T>(principal: Principal, member: string, conversation: string, work: (tx: Tx, row: ConversationRow, side: Side) => Promise<T>) => Promise<T>

/**
 * The door to a conversation's content: only who takes part gets in, everyone else finds nothing there. The opening by staff is recorded in the same
 * transaction (P41); a citizen's counts as having been here (P30). @throws Refusal `not_found`
 */
export const createVisit = ({ database, opening, touchCitizen }: VisitDeps): Visit => (principal, member, conversation, work) =>
  opening(principal, { member, conversation, act: 'conversation.opened' }, (opened) => database.forMembers([member], async (tx) => {
    const row = await readConversationRow(tx, member, conversation)
    const side = row ? sideOf(principal, member, partiesOf(row)) : null
    must(row && side, 'not_found')
    await (side === 'citizen' ? touchCitizen(tx, member, row.citizen_id) : opened(tx, row.citizen_id))
    return await work(tx, row, side)
  }))
