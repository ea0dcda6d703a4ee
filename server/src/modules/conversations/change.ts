import type { Message } from '@socialspace/contract/shapes'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { randomId, type Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import { bodyVersion, sealBody } from './body.ts'
import { appendMessages, changeState, type ConversationRow } from './store.ts'
import type { StoredMessage } from './writer.ts'

type EventName = NonNullable<Message['event']>['name']

/** What happened, as a message of the thread: sealed like the others, written by the service. */
export function eventMessage(vault: Vault, member: string, conversation: string, name: EventName, who: string): StoredMessage {
  const id = randomId()
  const content = { text: '', files: [], event: { name, who } }
  return { member, conversation, id, by: 'service', author: null, from: null, content, body: sealBody(vault.unit(member, conversation), conversation, id, content) }
}

/** Writes the event into the thread, inside the transaction of the change (which has locked the conversation). */
export async function writeEvent(vault: Vault, tx: Tx, row: Pick<ConversationRow, 'member_id' | 'id'>, name: EventName, who: string): Promise<{ event: StoredMessage; number: number; at: Date }> {
  const event = eventMessage(vault, row.member_id, row.id, name, who)
  const at = now()
  return { event, number: await appendMessages(tx, [event], at, bodyVersion), at }
}

/** Where a citizen's words bring back what is closed or asleep: to its counsellor, if they are there. */
export interface Back { readonly staff: string; readonly alias: string }

/**
 * A citizen writes. What sleeps wakes with its counsellor if they are there, and else sleeps on, with something new in it. What is closed opens again: with its counsellor if they are
 * there, else it waits in its queue, where whoever takes it reads from here on, and its counsellor, should it be them, all they could read before.
 */
export async function reopen(deps: { vault: Vault; record: RecordAct }, tx: Tx, row: ConversationRow, back: Back | null): Promise<{ opened: ConversationRow | null; event: StoredMessage | null }> {
  const here = back !== null && back.staff === row.staff_id
  if (row.state !== 'closed' && !(row.state === 'asleep' && here)) return { opened: null, event: null }
  const waits = { state: 'waiting', closed_at: null, queued_at: now(), staff_id: null, ...(row.staff_id !== null && { seen_after: row.last_number, former_id: row.staff_id, former_after: row.seen_after }) } as const
  const opened = await changeState(tx, row.member_id, row.id, { states: ['asleep', 'closed'] }, here ? { state: 'open', closed_at: null } : waits)
  if (!opened) return { opened: null, event: null }
  await deps.record(tx, { member: row.member_id, act: row.state === 'closed' ? 'conversation.reopened' : 'conversation.woken', actor: 'citizen', actorId: row.citizen_id, object: 'conversation', objectId: row.id, citizen: row.citizen_id })
  return { opened, event: eventMessage(deps.vault, row.member_id, row.id, row.state === 'asleep' ? 'woken' : here ? 'reopened' : 'requeued', here ? back.alias : '') }
}
