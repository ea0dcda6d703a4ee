import type { operations } from '@socialspace/contract'
import { now } from '../../../platform/clock.ts'
import { type Handler, must } from '../../../platform/http/index.ts'
import type { AnswersDeps } from '../answers/index.ts'
import { sealWords } from '../answers/seal.ts'
import { putAnswer, readAnswer } from '../answers/store.ts'
import { readConversationRow } from '../store.ts'

export const withdrawAnswer = ({ database, vault, record, queueChanged }: AnswersDeps): Handler<typeof operations.withdrawAnswer> => async ({ member, account, params: { conversation, answer: id } }) => {
  await database.forMembers([member], async (tx) => {
    const row = await readConversationRow(tx, member, conversation, true)
    const answer = row && (await readAnswer(tx, member, conversation, id))
    must(answer && row.staff_id === account && answer.author_id === account, 'not_found')
    must(answer.state === 'submitted' || answer.state === 'returned', 'answer_settled')
    await putAnswer(tx, { ...answer, state: 'withdrawn', decided_at: now(), ...sealWords(vault.unit(member, conversation), id, answer.sealed_version + 1, { text: '', remark: '' }) })
    await record(tx, { member, act: 'answer.withdrawn', actor: 'staff', role: 'counsellor', actorId: account, object: 'conversation', objectId: conversation, citizen: row.citizen_id })
  })
  queueChanged(member)
  return undefined
}
