import type { Answer } from '@socialspace/contract/shapes'
import type { Database, Tx } from '../../../platform/database/index.ts'
import { must } from '../../../platform/http/index.ts'
import type { Vault } from '../../../platform/vault/index.ts'
import type { Record as RecordAct } from '../../audit/index.ts'
import type { Card } from '../present.ts'
import { type ConversationRow, readConversationRow } from '../store.ts'
import type { StoredMessage } from '../writer.ts'
import { openWords, sealWords } from './seal.ts'
import { type AnswerRow, putAnswer, readAnswer, readPending } from './store.ts'

export interface AnswersDeps {
  readonly database: Database
  readonly vault: Vault
  readonly record: RecordAct
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, Card>>
  readonly stored: (message: StoredMessage, number: number, at: Date, staff: string | null) => void
  readonly queueChanged: (member: string) => void
}

/** As its author sees it. */
export const shownAnswer = (vault: Vault, row: AnswerRow): Answer => ({
  id: row.id, state: row.state as Answer['state'], revision: row.revision, at: row.at.toISOString(), ...openWords(vault.unit(row.member_id, row.conversation_id), row),
})

/**
 * An answer that waits, as its second reader has it: the conversation is locked first, so that of reading and editing, approving and returning, one comes after the other.
 * @throws Refusal `not_found`, `own_answer`; `answer_settled` when it waits no more, or its author no longer has the conversation
 */
export async function waitingAnswer(tx: Tx, member: string, conversation: string, id: string, reader: string): Promise<{ row: ConversationRow; answer: AnswerRow }> {
  const row = await readConversationRow(tx, member, conversation, true)
  const answer = row && (await readAnswer(tx, member, conversation, id))
  must(row && answer, 'not_found')
  must(answer.author_id !== reader, 'own_answer')
  must(answer.state === 'submitted' && row.staff_id === answer.author_id, 'answer_settled')
  return { row, answer }
}

/** The conversation has another counsellor: what the one before had on its way is taken back, and its words are gone. */
export async function dropPending(tx: Tx, vault: Vault, member: string, conversation: string, at: Date): Promise<void> {
  const answer = await readPending(tx, member, conversation)
  if (answer) await putAnswer(tx, { ...answer, state: 'withdrawn', decided_at: at, ...sealWords(vault.unit(member, conversation), answer.id, answer.sealed_version + 1, { text: '', remark: '' }) })
}
