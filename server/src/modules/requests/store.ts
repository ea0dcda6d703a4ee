import type { AnswerTemplate } from '@socialspace/contract/requests'
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Reader, Tables, Writer } from '../../platform/database/index.ts'

type Names = 'requests.request' | 'requests.line' | 'requests.answer' | 'requests.template'
type Reads = Reader<Names>
type Writes = Writer<Names>

export type RequestRow = Selectable<Tables['requests.request']>
export type LineRow = Selectable<Tables['requests.line']>
export type AnswerRow = Selectable<Tables['requests.answer']>

const page = 100

/* Requests */

/** False when the id is taken. */
export async function insertRequest(tx: Writes, row: Insertable<Tables['requests.request']>): Promise<boolean> {
  const inserted = await tx.insertInto('requests.request').values(row).onConflict((conflict) => conflict.columns(['member_id', 'id']).doNothing()).returning('id').executeTakeFirst()
  return inserted !== undefined
}

export function readRequest(tx: Reads, member: string, id: string, lock = false): Promise<RequestRow | undefined> {
  const query = tx.selectFrom('requests.request').selectAll().where('member_id', '=', member).where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** Newest first. */
export const readRequestsOf = (tx: Reads, member: string, citizen: string): Promise<RequestRow[]> =>
  tx.selectFrom('requests.request').selectAll().where('member_id', '=', member).where('citizen_id', '=', citizen).orderBy('received_at', 'desc').orderBy('id', 'desc').limit(page).execute()

/** Open ones after `from`, the one due first at the top; or ended ones before it, newest first. */
export function readRequests(tx: Reads, member: string, show: 'open' | 'ended', from: Date | undefined): Promise<RequestRow[]> {
  const all = tx.selectFrom('requests.request').selectAll().where('member_id', '=', member)
  if (show === 'open') {
    const open = all.where('ended_at', 'is', null)
    return (from === undefined ? open : open.where('due_at', '>', from)).orderBy('due_at').orderBy('id').limit(page).execute()
  }
  const ended = all.where('ended_at', 'is not', null)
  return (from === undefined ? ended : ended.where('ended_at', '<', from)).orderBy('ended_at', 'desc').orderBy('id').limit(page).execute()
}

/** How many are open; of these, how many began by `warned` and are not due yet, and how many were due by `at`. */
export async function countRequests(tx: Reads, member: string, at: Date, warned: Date): Promise<{ open: number; warning: number; overdue: number }> {
  return await tx.selectFrom('requests.request').where('member_id', '=', member).where('ended_at', 'is', null).select(({ fn, eb }) => [
    fn.countAll<number>().as('open'),
    fn.countAll<number>().filterWhere(eb.and([eb('since', '<=', warned), eb('due_at', '>', at)])).as('warning'),
    fn.countAll<number>().filterWhere('due_at', '<=', at).as('overdue'),
  ]).executeTakeFirstOrThrow()
}

/** Since when the open request that has waited longest waits. */
export const readLongestOpen = async (tx: Reads, member: string): Promise<Date | undefined> =>
  (await tx.selectFrom('requests.request').select('since').where('member_id', '=', member).where('ended_at', 'is', null).orderBy('since').limit(1).executeTakeFirst())?.since

export async function changeRequest(tx: Writes, { member_id, id, etag }: RequestRow, to: Omit<Updateable<Tables['requests.request']>, 'etag'>): Promise<RequestRow> {
  return await tx.updateTable('requests.request').set({ ...to, etag: etag + 1 }).where('member_id', '=', member_id).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
}

/* What is written to them */

/** False when the id is taken. */
export async function insertLine(tx: Writes, row: Insertable<Tables['requests.line']>): Promise<boolean> {
  const inserted = await tx.insertInto('requests.line').values(row).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
  return inserted !== undefined
}

export const readLines = (tx: Reads, member: string, requests: readonly string[]): Promise<LineRow[]> =>
  tx.selectFrom('requests.line').selectAll().where('member_id', '=', member).where('request_id', '=', sql<string>`any(${requests}::uuid[])`).orderBy('at').orderBy('id').execute()

export async function insertAnswer(tx: Writes, row: Insertable<Tables['requests.answer']>): Promise<void> {
  await tx.insertInto('requests.answer').values(row).execute()
}

export const readAnswers = (tx: Reads, member: string, requests: readonly string[]): Promise<AnswerRow[]> =>
  tx.selectFrom('requests.answer').selectAll().where('member_id', '=', member).where('request_id', '=', sql<string>`any(${requests}::uuid[])`).orderBy('at').orderBy('id').execute()

/* Prepared answers */

export async function readTemplates(tx: Reads, member: string): Promise<AnswerTemplate[]> {
  const rows = await tx.selectFrom('requests.template').selectAll().where('member_id', '=', member).orderBy('id').execute()
  return rows.map(({ id, kind, title, body, outcome, grounds }) => ({
    id, shipped: false, kind: kind as AnswerTemplate['kind'], title: title as AnswerTemplate['title'], text: body as AnswerTemplate['text'],
    outcome: outcome as AnswerTemplate['outcome'], grounds: grounds.split(', ').filter(Boolean) as AnswerTemplate['grounds'],
  }))
}

export async function saveTemplate(tx: Writes, member: string, { id, kind, title, text, outcome, grounds }: Omit<AnswerTemplate, 'shipped'>): Promise<void> {
  const row = { kind, title: JSON.stringify(title), body: JSON.stringify(text), outcome, grounds: grounds.join(', ') }
  await tx.insertInto('requests.template').values({ member_id: member, id, ...row }).onConflict((conflict) => conflict.columns(['member_id', 'id']).doUpdateSet(row)).execute()
}

export async function deleteTemplate(tx: Writes, member: string, id: string): Promise<boolean> {
  return (await tx.deleteFrom('requests.template').where('member_id', '=', member).where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}
