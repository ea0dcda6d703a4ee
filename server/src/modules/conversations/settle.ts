import type { Conversation, Message } from '@socialspace/contract/shapes'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { must, Refusal } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { writeEvent } from './change.ts'
import { endStays, type GuestRow } from './guests/store.ts'
import { endHandover } from './handover/store.ts'
import { find, presentOne, type PresentDeps } from './present.ts'
import { changeState, type ConversationRow, readConversationRow, type State } from './store.ts'
import type { StoredMessage } from './writer.ts'

export interface ChangeDeps extends PresentDeps {
  readonly database: Database
  readonly vault: Vault
  readonly record: RecordAct
  readonly stored: (message: StoredMessage, number: number, at: Date, staff: string | null) => void
  /** `from`: who had it until now, where that is somebody else. */
  readonly changed: (row: ConversationRow, from?: string | null) => void
  /** After the commit that ended their stay, before anything more is said there. */
  readonly guestsLeft: (rows: readonly GuestRow[]) => void
}
interface Change {
  readonly row: ConversationRow
  readonly event: NonNullable<Message['event']>['name'] | null
  readonly act: string | null
  /** In which role they did it; a counsellor unless told. */
  readonly role?: 'counsellor' | 'coordinator'
  /** Whose stay ended with it. */
  readonly left?: readonly GuestRow[]
}

/** A member of staff changes a conversation's state: the change, its line in the thread, and its entry in the log, in one transaction; then those who are there are told. */
export async function settleChange(deps: ChangeDeps, member: string, staff: string, work: (tx: Tx) => Promise<Change>): Promise<Conversation> {
  const alias = (await deps.staffCard([staff])).get(staff)?.alias ?? ''
  const { row, written, found, left } = await deps.database.forMembers([member], async (tx) => {
    const { row, event, act, role = 'counsellor', left = [] } = await work(tx)
    const written = event && (await writeEvent(deps.vault, tx, row, event, alias))
    if (act) await deps.record(tx, { member, act, actor: 'staff', role, actorId: staff, object: 'conversation', objectId: row.id, citizen: row.citizen_id })
    const after = written ? { ...row, last_number: written.number, last_at: written.at, last_by: 'service' } : row
    return { row: after, written, found: await find(tx, after), left }
  })
  deps.guestsLeft(left)
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

/** Closes a conversation of the counsellor's, whatever the reason: what is asked is taken back, and whoever was let in has left. @throws Refusal `not_found`, `wrong_state` */
export async function closeOwn(tx: Tx, member: string, id: string, staff: string): Promise<Change> {
  const at = now()
  const row = await changeOwn(tx, member, id, staff, ['open', 'asleep'], { state: 'closed', closed_at: at })
  await endHandover(tx, member, row.id, 'withdrawn', at)
  return { row, event: 'closed', act: 'conversation.closed', left: await endStays(tx, member, { conversation: row.id }, at) }
}
