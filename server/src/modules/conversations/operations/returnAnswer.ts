import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import { type AnswersDeps, waitingAnswer } from '../answers/index.ts'
import { openWords, sealWords } from '../answers/seal.ts'
import { putAnswer } from '../answers/store.ts'

export const returnAnswer = ({ database, vault, record, queueChanged }: AnswersDeps): Handler<typeof operations.returnAnswer> => async ({ member, account, params: { conversation, answer: id }, body: { revision, remark } }) => {
  await database.forMembers([member], async (tx) => {
    const { row, answer } = await waitingAnswer(tx, member, conversation, id, account)
    must(answer.revision === revision, 'changed_meanwhile')
    const unit = vault.unit(member, conversation)
    await putAnswer(tx, { ...answer, state: 'returned', reader_id: account, decided_at: now(), ...sealWords(unit, id, answer.sealed_version + 1, { text: openWords(unit, answer).text, remark }) })
    await record(tx, { member, act: 'answer.returned', actor: 'staff', role: 'counsellor', actorId: account, object: 'conversation', objectId: conversation, citizen: row.citizen_id })
  })
  queueChanged(member)
  return undefined
}
