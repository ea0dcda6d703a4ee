import type { Outcome } from '@socialspace/contract/requests'
import type { Contact } from '@socialspace/contract/shapes'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/index.ts'
import { must } from '../../platform/http/index.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { hasItsGround } from './access.ts'
import { type AnswerRow, insertAnswer, readAnswers, type RequestRow } from './store.ts'

export interface NewAnswer {
  readonly id: string
  readonly author: string
  readonly outcome: Outcome
  readonly text: string
  readonly grounds: readonly string[]
  readonly complaint: Contact
  readonly carriedOut: 'restricted' | null
}

const column = 'requests.answer.body'
const place = ({ request_id, id }: Pick<AnswerRow, 'request_id' | 'id'>) => `${request_id}:${id}`

export const openAnswer = (vault: Vault, row: AnswerRow): string => vault.unit(row.member_id, row.request_id).open(column, place(row), row.sealed_version, row.body)

/** Whether this very answer is there already: a retry. @throws Refusal id_reused when another has its id */
export async function isAnswered(vault: Vault, tx: Tx, { member_id, id: request }: RequestRow, { id, author, outcome, text, grounds }: NewAnswer): Promise<boolean> {
  const known = (await readAnswers(tx, member_id, [request])).find((one) => one.id === id)
  if (!known) return false
  must(known.author_id === author && known.outcome === outcome && known.grounds === grounds.join(', ') && openAnswer(vault, known) === text, 'id_reused')
  return true
}

/** Writes an answer to a locked request: with its grounds where something is refused, and always with where to complain. @throws Refusal ground_needed */
export async function addAnswer(vault: Vault, tx: Tx, { member_id, id: request_id }: RequestRow, answer: NewAnswer): Promise<void> {
  must(hasItsGround(answer.outcome, answer.grounds), 'ground_needed')
  const { id, author, outcome, text, grounds, complaint, carriedOut } = answer
  await insertAnswer(tx, {
    member_id, request_id, id, author_id: author, at: now(), outcome, grounds: grounds.join(', '), complaint: JSON.stringify(complaint), carried_out: carriedOut,
    body: vault.unit(member_id, request_id).seal(column, place({ request_id, id }), 0, text),
  })
}
