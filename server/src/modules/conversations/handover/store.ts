import type { Selectable } from 'kysely'
import type { Reader, Tables, Writer } from '../../../platform/database/index.ts'

export type HandoverRow = Selectable<Tables['conversations.handover']>
type Reads = Reader<'conversations.handover'>
type Writes = Writer<'conversations.handover'>

/** What is asked and not answered, of these conversations. */
export const readAsked = (tx: Reads, member: string, conversations: readonly string[]): Promise<HandoverRow[]> =>
  tx.selectFrom('conversations.handover').selectAll().where('member_id', '=', member).where('conversation_id', 'in', [...conversations]).where('state', '=', 'asked').execute()

export const readHandover = (tx: Reads, member: string, conversation: string, id: string): Promise<HandoverRow | undefined> =>
  tx.selectFrom('conversations.handover').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).where('id', '=', id).executeTakeFirst()

export async function insertHandover(tx: Writes, row: HandoverRow): Promise<void> {
  await tx.insertInto('conversations.handover').values(row).execute()
}

/** Ends what is asked, one or whichever it is. @returns whether anything was */
export async function endHandover(tx: Writes, member: string, conversation: string, state: 'with' | 'without' | 'no' | 'withdrawn', at: Date, id?: string): Promise<boolean> {
  const query = tx.updateTable('conversations.handover').set({ state, answered_at: at }).where('member_id', '=', member).where('conversation_id', '=', conversation).where('state', '=', 'asked')
  return (await (id === undefined ? query : query.where('id', '=', id)).returning('id').executeTakeFirst()) !== undefined
}
