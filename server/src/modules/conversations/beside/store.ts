import { type Selectable, sql } from 'kysely'
import type { Reader, Tables, Writer } from '../../../platform/database/index.ts'
import type { Sealed } from '../../../platform/vault/index.ts'

type Names = 'conversations.label' | 'conversations.draft'
type Reads = Reader<Names>
type Writes = Writer<Names>
export type LabelRow = Selectable<Tables['conversations.label']>
export type DraftRow = Selectable<Tables['conversations.draft']>

/* Labels */

export const readLabels = (tx: Reads, member: string, staff: string, conversations: readonly string[]): Promise<LabelRow[]> =>
  tx.selectFrom('conversations.label').selectAll().where('member_id', '=', member).where('staff_id', '=', staff).where('conversation_id', 'in', [...conversations]).execute()

export async function putLabel(tx: Writes, row: LabelRow): Promise<void> {
  const { sealed_version, body } = row
  await tx.insertInto('conversations.label').values(row).onConflict((conflict) => conflict.columns(['member_id', 'conversation_id', 'staff_id']).doUpdateSet({ sealed_version, body })).execute()
}

/** Those of one member of staff, or of everybody but one. */
export async function deleteLabels(tx: Writes, member: string, conversation: string, whose: { of: string } | { but: string }): Promise<void> {
  await tx.deleteFrom('conversations.label').where('member_id', '=', member).where('conversation_id', '=', conversation).where('staff_id', 'of' in whose ? '=' : '<>', 'of' in whose ? whose.of : whose.but).execute()
}

/* Drafts */

export const readDraftRow = (tx: Reads, member: string, conversation: string, author: string, lock = false): Promise<DraftRow | undefined> => {
  const query = tx.selectFrom('conversations.draft').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).where('author_id', '=', author)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export async function putDraft(tx: Writes, row: DraftRow): Promise<void> {
  const { at, sealed_version, body } = row
  await tx.insertInto('conversations.draft').values(row).onConflict((conflict) => conflict.columns(['member_id', 'conversation_id', 'author_id']).doUpdateSet({ at, sealed_version, body })).execute()
}

export async function deleteDraft(tx: Writes, member: string, conversation: string, author: string): Promise<void> {
  await tx.deleteFrom('conversations.draft').where('member_id', '=', member).where('conversation_id', '=', conversation).where('author_id', '=', author).execute()
}

export interface Sent { readonly member: string; readonly conversation: string; readonly author: string; readonly at: Date }
/** Removes what had been begun before something was sent. */
export async function deleteSent(tx: Writes, sent: readonly Sent[]): Promise<void> {
  await sql`delete from conversations.draft as draft using unnest(${sent.map(({ member }) => member)}::uuid[], ${sent.map(({ conversation }) => conversation)}::uuid[], ${sent.map(({ author }) => author)}::uuid[], ${sent.map(({ at }) => at)}::timestamptz[])
    as sent (member_id, conversation_id, author_id, at) where draft.member_id = sent.member_id and draft.conversation_id = sent.conversation_id and draft.author_id = sent.author_id and draft.at <= sent.at`.execute(tx)
}

/* Sealing anew */

/** All that lies beside one conversation, locked. */
export const readBeside = async (tx: Reads, member: string, conversation: string): Promise<{ labels: LabelRow[]; drafts: DraftRow[] }> => ({
  labels: await tx.selectFrom('conversations.label').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).forUpdate().execute(),
  drafts: await tx.selectFrom('conversations.draft').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).forUpdate().execute(),
})
export const labelCell = (tx: Writes, { member_id, conversation_id, staff_id }: LabelRow, body: Sealed<'conversations.label.body'>) =>
  tx.updateTable('conversations.label').set({ body }).where('member_id', '=', member_id).where('conversation_id', '=', conversation_id).where('staff_id', '=', staff_id).execute()
export const draftCell = (tx: Writes, { member_id, conversation_id, author_id }: DraftRow, body: Sealed<'conversations.draft.body'>) =>
  tx.updateTable('conversations.draft').set({ body }).where('member_id', '=', member_id).where('conversation_id', '=', conversation_id).where('author_id', '=', author_id).execute()
