import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { type AnswersDeps, shownAnswer } from '../answers/index.ts'
import { sealWords } from '../answers/seal.ts'
import { putAnswer, readAnswer, readPending, readReadingQueues } from '../answers/store.ts'
import { readConversationRow, readMessageById } from '../store.ts'

/** Each change is a revision: what a reader agrees with is what they read, and nothing else. One answer at a time. */
export const submitAnswer = ({ database, vault, record, queueChanged }: AnswersDeps): Handler<typeof operations.submitAnswer> => async ({ member, account, params: { conversation, answer: id }, body: { text } }) => {
  const row = await database.forMembers([member], async (tx) => {
    const of = await readConversationRow(tx, member, conversation, true)
    must(of && of.staff_id === account, 'not_found')
    must(of.state !== 'closed', 'conversation_closed')
    const known = await readAnswer(tx, member, conversation, id)
    must(!known || known.author_id === account, 'not_found')
    must(!known || known.state === 'submitted' || known.state === 'returned', 'answer_settled')
    must(known || ((await readReadingQueues(tx, member)).has(of.queue_id) && !(await readPending(tx, member, conversation))), 'wrong_state')
    // It goes out under its own id.
    must(known || !(await readMessageById(tx, member, conversation, id)), 'id_reused')
    const version = known ? known.sealed_version + 1 : 0
    const made = {
      member_id: member, conversation_id: conversation, id, author_id: account, reader_id: known?.reader_id ?? null, state: 'submitted', revision: known ? known.revision + 1 : 1, at: now(), decided_at: null,
      ...sealWords(vault.unit(member, conversation), id, version, { text, remark: '' }),
    }
    await putAnswer(tx, made)
    await record(tx, { member, act: 'answer.submitted', actor: 'staff', role: 'counsellor', actorId: account, object: 'conversation', objectId: conversation, citizen: of.citizen_id })
    return made
  })
  queueChanged(member)
  return shownAnswer(vault, row)
}
