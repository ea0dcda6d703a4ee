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

/** A citizen writes to a closed conversation: it opens again, with its counsellor if it has one, else it waits. */
export async function reopen(deps: { vault: Vault; record: RecordAct }, tx: Tx, row: ConversationRow): Promise<{ opened: ConversationRow | null; event: StoredMessage | null }> {
  const opened = await changeState(tx, row.member_id, row.id, { states: ['closed'] }, { state: row.staff_id === null ? 'waiting' : 'open', closed_at: null })
  if (!opened) return { opened: null, event: null }
  await deps.record(tx, { member: row.member_id, act: 'conversation.reopened', actor: 'citizen', actorId: row.citizen_id, object: 'conversation', objectId: row.id, citizen: row.citizen_id })
  return { opened, event: eventMessage(deps.vault, row.member_id, row.id, 'reopened', '') }
}
