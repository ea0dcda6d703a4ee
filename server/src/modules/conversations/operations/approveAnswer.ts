import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { type AnswersDeps, waitingAnswer } from '../answers/index.ts'
import { openWords, sealWords } from '../answers/seal.ts'
import { putAnswer } from '../answers/store.ts'
import { bodyVersion, sealBody } from '../body.ts'
import { appendMessages } from '../store.ts'

/** What the reader read is what is sent, in the author's name, in the transaction that agrees: an edit in between is told, and nothing goes out that only one person has seen. */
export const approveAnswer = ({ database, vault, record, stored, queueChanged }: AnswersDeps): Handler<typeof operations.approveAnswer> => async ({ member, account, params: { conversation, answer: id }, body: { revision } }) => {
  const { message, number, at } = await database.forMembers([member], async (tx) => {
    const { row, answer } = await waitingAnswer(tx, member, conversation, id, account)
    must(answer.revision === revision, 'changed_meanwhile')
    must(row.state !== 'closed', 'conversation_closed')
    const unit = vault.unit(member, conversation)
    const content = { text: openWords(unit, answer).text, files: [], event: null }
    const message = { member, conversation, id, by: 'staff' as const, author: answer.author_id, from: null, content, body: sealBody(unit, conversation, id, content) }
    const at = now()
    const number = await appendMessages(tx, [message], at, bodyVersion)
    await putAnswer(tx, { ...answer, state: 'sent', reader_id: account, decided_at: at, ...sealWords(unit, id, answer.sealed_version + 1, { text: '', remark: '' }) })
    await record(tx, { member, act: 'answer.approved', actor: 'staff', role: 'counsellor', actorId: account, object: 'conversation', objectId: conversation, citizen: row.citizen_id })
    return { message, number, at }
  })
  stored(message, number, at, message.author)
  queueChanged(member)
  return { number }
}
