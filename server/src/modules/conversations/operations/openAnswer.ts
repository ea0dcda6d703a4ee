import type { operations } from '@socialspace/contract'
import type { Handler } from '../../../platform/http/index.ts'
import { type AnswersDeps, shownAnswer, waitingAnswer } from '../answers/index.ts'
import { presentMessages } from '../present.ts'
import { readMessagesBefore } from '../store.ts'

const most = 50

/** The answer, and what the citizen wrote since they were last answered: as much as reading it needs, and no more (P04). Each opening is an act. */
export const openAnswer = ({ database, vault, record, staffCard }: AnswersDeps): Handler<typeof operations.openAnswer> => async ({ member, account, params: { conversation, answer: id } }) => {
  const { shown, author, letter } = await database.forMembers([member], async (tx) => {
    const { row, answer } = await waitingAnswer(tx, member, conversation, id, account)
    await record(tx, { member, act: 'answer.opened', actor: 'staff', role: 'counsellor', actorId: account, object: 'conversation', objectId: conversation, citizen: row.citizen_id })
    const messages = presentMessages(vault, member, conversation, await readMessagesBefore(tx, member, conversation, undefined, most, row.seen_after))
    const since = messages.findLastIndex(({ by }) => by === 'staff') + 1
    return { shown: shownAnswer(vault, answer), author: answer.author_id, letter: messages.slice(since).filter(({ by, text }) => by === 'citizen' && text !== '').map(({ text }) => text) }
  })
  const { revision, at, text } = shown
  return { id, revision, at, text, author: (await staffCard([author])).get(author)?.alias ?? '', letter }
}
