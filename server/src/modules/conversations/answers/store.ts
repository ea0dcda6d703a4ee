import type { Selectable } from 'kysely'
import type { Reader, Tables, Writer } from '../../../platform/database/index.ts'
import type { Sealed } from '../../../platform/vault/index.ts'

type Names = 'conversations.answer' | 'conversations.second_reading'
type Reads = Reader<Names>
type Writes = Writer<Names>
export type AnswerRow = Selectable<Tables['conversations.answer']>

/* Which queues */

export const readReadingQueues = async (tx: Reads, member: string): Promise<ReadonlySet<string>> =>
  new Set((await tx.selectFrom('conversations.second_reading').select('queue_id').where('member_id', '=', member).execute()).map(({ queue_id }) => queue_id))

export async function setReading(tx: Writes, member: string, queue: string, on: boolean): Promise<void> {
  if (on) await tx.insertInto('conversations.second_reading').values({ member_id: member, queue_id: queue }).onConflict((conflict) => conflict.doNothing()).execute()
  else await tx.deleteFrom('conversations.second_reading').where('member_id', '=', member).where('queue_id', '=', queue).execute()
}

/* Answers */

export const readAnswer = (tx: Reads, member: string, conversation: string, id: string): Promise<AnswerRow | undefined> =>
  tx.selectFrom('conversations.answer').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).where('id', '=', id).executeTakeFirst()

/** The one that is on its way, or back. */
export const readPending = (tx: Reads, member: string, conversation: string): Promise<AnswerRow | undefined> =>
  tx.selectFrom('conversations.answer').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).where('state', 'in', ['submitted', 'returned']).executeTakeFirst()

/** What somebody has to see to, longest first: others' that wait for a reader, and their own that came back. */
export const readToSee = (tx: Reads, member: string, staff: string): Promise<AnswerRow[]> =>
  tx.selectFrom('conversations.answer').selectAll().where('member_id', '=', member)
    .where((is) => is.or([is.and([is('state', '=', 'submitted'), is('author_id', '<>', staff)]), is.and([is('state', '=', 'returned'), is('author_id', '=', staff)])])).orderBy('at').orderBy('id').limit(100).execute()

export async function putAnswer(tx: Writes, row: AnswerRow): Promise<void> {
  const { member_id: _member, conversation_id: _conversation, id: _id, ...set } = row
  await tx.insertInto('conversations.answer').values(row).onConflict((conflict) => conflict.columns(['member_id', 'conversation_id', 'id']).doUpdateSet(set)).execute()
}

/** All of one conversation, locked: to be sealed anew. */
export const readAllAnswers = (tx: Reads, member: string, conversation: string): Promise<AnswerRow[]> =>
  tx.selectFrom('conversations.answer').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).forUpdate().execute()

export const answerCells = (tx: Writes, { member_id, conversation_id, id }: AnswerRow, body: Sealed<'conversations.answer.body'>, remark: Sealed<'conversations.answer.remark'>) =>
  tx.updateTable('conversations.answer').set({ body, remark }).where('member_id', '=', member_id).where('conversation_id', '=', conversation_id).where('id', '=', id).execute()
