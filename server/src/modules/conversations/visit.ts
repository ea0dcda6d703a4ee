import type { Database, Tx } from '../../platform/database/index.ts'
import { must, type Principal } from '../../platform/http/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { type Side, sideOf } from './access.ts'
import { type ConversationRow, partiesOf, readConversationRow } from './store.ts'

export interface VisitDeps {
  readonly database: Database
  readonly record: RecordAct
  readonly touchCitizen: (tx: Tx, member: string, citizen: string) => Promise<void>
}
export type Visit = <T>(principal: Principal, member: string, conversation: string, work: (tx: Tx, row: ConversationRow, side: Side) => Promise<T>) => Promise<T>

const once = 10 * 60 * 1000

/**
 * The door to a conversation's content: only who takes part gets in, everyone else finds nothing there. The opening by staff is recorded in the same
 * transaction, once per session and ten minutes (P41); a citizen's counts as having been here (P30). @throws Refusal `not_found`
 */
export function createVisit({ database, record, touchCitizen }: VisitDeps): Visit {
  const openings = new Map<string, number>()
  return async (principal, member, conversation, work) => {
    const key = `${principal.session ?? principal.account}:${member}:${conversation}`
    const at = performance.now()
    const due = at - (openings.get(key) ?? Number.NEGATIVE_INFINITY) > once
    const result = await database.forMembers([member], async (tx) => {
      const row = await readConversationRow(tx, member, conversation)
      const side = row ? sideOf(principal, member, partiesOf(row)) : null
      must(row && side, 'not_found')
      if (side === 'citizen') await touchCitizen(tx, member, row.citizen_id)
      else if (due) await record(tx, { member, act: 'conversation.opened', actor: 'staff', actorId: principal.account, object: 'conversation', objectId: conversation, citizen: row.citizen_id })
      return await work(tx, row, side)
    })
    if (due) {
      openings.set(key, at)
      if (openings.size > 10_000) for (const [old, when] of openings) if (at - when > once) openings.delete(old)
    }
    return result
  }
}
