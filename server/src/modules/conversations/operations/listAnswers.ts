import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import type { AnswersDeps } from '../answers/index.ts'
import { readToSee } from '../answers/store.ts'
import { readConversationRow } from '../store.ts'

export const listAnswers = ({ database, staffCard }: AnswersDeps): Handler<typeof operations.listAnswers> => async ({ member, account }) => {
  const found = await database.forMembers([member], async (tx) => {
    const waiting = await readToSee(tx, member, account)
    const rows = await Promise.all(waiting.map(({ conversation_id }) => readConversationRow(tx, member, conversation_id)))
    // Whose author has the conversation no more waits for nobody.
    return waiting.flatMap((answer, nth) => (rows[nth]?.staff_id === answer.author_id && rows[nth].state !== 'closed' ? [{ answer, queue: rows[nth].queue_id }] : []))
  })
  const cards = await staffCard([...new Set(found.map(({ answer }) => answer.author_id))])
  return found.map(({ answer: { id, state, conversation_id, author_id, at }, queue }) => ({ id, state: state as 'submitted' | 'returned', conversation: conversation_id, queue, author: cards.get(author_id)?.alias ?? '', at: at.toISOString() }))
}
