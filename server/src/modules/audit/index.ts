import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Handlers } from '../../platform/http/index.ts'
import { randomId } from '../../platform/vault/index.ts'
import { listActs } from './operations/listActs.ts'
import { insertAct } from './store.ts'

export { data } from './data.ts'

/** One act. Names what was done to which thing by whom; no content, no reason in free text. */
export interface Act {
  readonly member: string
  /** `object.verb`, for instance `conversation.taken`. */
  readonly act: string
  readonly actor: 'citizen' | 'staff' | 'service'
  readonly actorId: string | null
  readonly object: string
  readonly objectId: string | null
  /** The citizen whom it concerns, if any. */
  readonly citizen?: string
}
/** Writes the act inside the transaction that does it: both happen or neither. */
export type Record = (tx: Tx, act: Act) => Promise<void>

export const record: Record = (tx, act) => insertAct(tx, randomId(), now(), act)

export interface AuditDeps {
  readonly database: Database
  readonly staffNames: (ids: string[]) => Promise<Map<string, { name: string }>>
}

export function createAudit(deps: AuditDeps) {
  const handlers: Handlers<'listActs'> = { listActs: listActs(deps) }
  return { handlers }
}
