import type { Conversation, Message } from '@socialspace/contract/shapes'
import type { Database, Tx } from '../../platform/database/index.ts'
import { must, Refusal } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { writeEvent } from './change.ts'
import { find, presentOne, type PresentDeps } from './present.ts'
import { changeState, type ConversationRow, readConversationRow, type State } from './store.ts'
import type { StoredMessage } from './writer.ts'

export interface ChangeDeps extends PresentDeps {
  readonly database: Database
  readonly vault: Vault
  readonly record: RecordAct
  readonly stored: (message: StoredMessage, number: number, at: Date, staff: string | null) => void
  readonly changed: (row: ConversationRow) => void
}
interface Change {
  readonly row: ConversationRow
  readonly event: NonNullable<Message['event']>['name'] | null
  readonly act: string | null
}

/** A member of staff changes a conversation's state: the change, its line in the thread, and its entry in the log, in one transaction; then those who are there are told. */
export async function settleChange(deps: ChangeDeps, member: string, staff: string, work: (tx: Tx) => Promise<Change>): Promise<Conversation> {
  const alias = (await deps.staffCard([staff])).get(staff)?.alias ?? ''
  const { row, written, found } = await deps.database.forMembers([member], async (tx) => {
    const { row, event, act } = await work(tx)
    const written = event && (await writeEvent(deps.vault, tx, row, event, alias))
    if (act) await deps.record(tx, { member, act, actor: 'staff', role: 'counsellor', actorId: staff, object: 'conversation', objectId: row.id, citizen: row.citizen_id })
    const now = written ? { ...row, last_number: written.number, last_at: written.at, last_by: 'service' } : row
    return { row: now, written, found: await find(tx, now) }
  })
  if (written) {
    deps.stored(written.event, written.number, written.at, row.staff_id)
    deps.changed(row)
  }
  return await presentOne(deps, found)
}

/** Changes a conversation that is the counsellor's own. @throws Refusal `not_found` when it is not, `wrong_state` when it stands otherwise */
export async function changeOwn(tx: Tx, member: string, id: string, staff: string, states: readonly State[], to: Parameters<typeof changeState>[4]): Promise<ConversationRow> {
  const row = await changeState(tx, member, id, { states, staff }, to)
  if (row) return row
  const there = await readConversationRow(tx, member, id)
  must(there?.staff_id === staff, 'not_found')
  throw new Refusal('wrong_state')
}
