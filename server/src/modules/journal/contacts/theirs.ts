import type { Tx } from '../../../platform/database/index.ts'
import { must } from '../../../platform/http/index.ts'
import { mayReadContact } from '../access.ts'
import type { JournalDeps } from '../index.ts'
import { type ContactRow, readContact, readOwn } from './store.ts'

/** Whether it is this counsellor's to read now. */
export const isTheirs = async ({ parties }: Pick<JournalDeps, 'parties'>, tx: Tx, row: ContactRow, staff: string): Promise<boolean> =>
  mayReadContact(staff, row, row.conversation_id === null ? null : await parties(tx, row.member_id, row.conversation_id))

/** One to read. @throws Refusal not_found */
export async function theirContact(deps: Pick<JournalDeps, 'parties'>, tx: Tx, member: string, staff: string, id: string): Promise<ContactRow> {
  const row = await readContact(tx, member, id)
  must(row && (await isTheirs(deps, tx, row, staff)), 'not_found')
  return row
}

/** One's own to change or erase, if it still is, locked until the transaction ends. @throws Refusal not_found */
export async function ownContact(deps: Pick<JournalDeps, 'parties'>, tx: Tx, member: string, author: string, id: string): Promise<ContactRow> {
  const row = await readOwn(tx, member, author, id, true)
  must(row && (await isTheirs(deps, tx, row, author)), 'not_found')
  return row
}
