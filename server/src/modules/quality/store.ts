import type { FormField } from '@socialspace/contract/forms'
import type { EvaluationForm, EvaluationUse } from '@socialspace/contract/quality'
import { type Selectable, sql } from 'kysely'
import type { Reader, Tables, Writer } from '../../platform/database/index.ts'

/* What is asked */

export async function readForms(tx: Reader<'quality.form'>, member: string): Promise<EvaluationForm[]> {
  const rows = await tx.selectFrom('quality.form').select(['use', 'version', 'active', 'fields']).distinctOn('use').where('member_id', '=', member).orderBy('use').orderBy('version', 'desc').execute()
  return rows.map(({ use, version, active, fields }) => ({ use: use as EvaluationUse, version, active, fields: fields as unknown as FormField[] }))
}

export async function readFormVersion(tx: Reader<'quality.form'>, member: string, use: EvaluationUse, version: number): Promise<FormField[] | undefined> {
  const row = await tx.selectFrom('quality.form').select('fields').where('member_id', '=', member).where('use', '=', use).where('version', '=', version).executeTakeFirst()
  return row?.fields as unknown as FormField[] | undefined
}

/** False when that version is there already: somebody else was first. */
export async function insertForm(tx: Writer<'quality.form'>, member: string, { use, version, active, fields }: EvaluationForm, at: Date): Promise<boolean> {
  const inserted = await tx.insertInto('quality.form').values({ member_id: member, use, version, active, fields: JSON.stringify(fields), saved_at: at })
    .onConflict((conflict) => conflict.columns(['member_id', 'use', 'version']).doNothing()).returning('version').executeTakeFirst()
  return inserted !== undefined
}

/* The citizen's */

export type EvaluationRow = Selectable<Tables['quality.evaluation']>

export const readEvaluationRow = (tx: Reader<'quality.evaluation'>, member: string, conversation: string): Promise<EvaluationRow | undefined> =>
  tx.selectFrom('quality.evaluation').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).executeTakeFirst()

/** False when there is one already. */
export const insertEvaluation = async (tx: Writer<'quality.evaluation'>, row: EvaluationRow): Promise<boolean> =>
  (await tx.insertInto('quality.evaluation').values(row).onConflict((conflict) => conflict.columns(['member_id', 'conversation_id']).doNothing()).returning('unit_id').executeTakeFirst()) !== undefined

/** False when it is no longer as it was. */
export async function putEvaluation(tx: Writer<'quality.evaluation'>, { member_id, conversation_id, unit_id, at, hidden, sealed_version, body }: EvaluationRow): Promise<boolean> {
  const changed = await tx.updateTable('quality.evaluation').set({ unit_id, at, hidden, body, sealed_version })
    .where('member_id', '=', member_id).where('conversation_id', '=', conversation_id).where('sealed_version', '=', sealed_version - 1).returning('unit_id').executeTakeFirst()
  return changed !== undefined
}

/** The erasure unit of what was there. */
export const deleteEvaluation = async (tx: Writer<'quality.evaluation'>, member: string, conversation: string): Promise<string | undefined> =>
  (await tx.deleteFrom('quality.evaluation').where('member_id', '=', member).where('conversation_id', '=', conversation).returning('unit_id').executeTakeFirst())?.unit_id

const page = 100
/** Newest first; `of`: of one counsellor, and not hidden from them. */
export function listEvaluationRows(tx: Reader<'quality.evaluation'>, member: string, { of, before }: { of: string | null; before: Date | undefined }): Promise<Pick<EvaluationRow, 'conversation_id' | 'staff_id' | 'at' | 'hidden'>[]> {
  let query = tx.selectFrom('quality.evaluation').select(['conversation_id', 'staff_id', 'at', 'hidden']).where('member_id', '=', member).orderBy('at', 'desc').orderBy('conversation_id').limit(page)
  if (of !== null) query = query.where('staff_id', '=', of).where('hidden', '=', false)
  return (before ? query.where('at', '<', before) : query).execute()
}

/** For counting: at most so many, newest first. */
export const readSince = (tx: Reader<'quality.evaluation'>, member: string, since: Date, most: number): Promise<EvaluationRow[]> =>
  tx.selectFrom('quality.evaluation').selectAll().where('member_id', '=', member).where('at', '>=', since).orderBy('at', 'desc').limit(most).execute()

/* The counsellor's own */

export type OwnRow = Selectable<Tables['quality.own_evaluation']>

export const readOwnRows = (tx: Reader<'quality.own_evaluation'>, member: string, conversation: string): Promise<OwnRow[]> =>
  tx.selectFrom('quality.own_evaluation').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).orderBy('at', 'desc').execute()

export function listOwnRows(tx: Reader<'quality.own_evaluation'>, member: string, { of, before }: { of: string | null; before: Date | undefined }): Promise<Pick<OwnRow, 'conversation_id' | 'staff_id' | 'at'>[]> {
  let query = tx.selectFrom('quality.own_evaluation').select(['conversation_id', 'staff_id', 'at']).where('member_id', '=', member).orderBy('at', 'desc').orderBy('conversation_id').limit(page)
  if (of !== null) query = query.where('staff_id', '=', of)
  return (before ? query.where('at', '<', before) : query).execute()
}

/** False when it is no longer as it was, or is there already. */
export async function putOwn(tx: Writer<'quality.own_evaluation'>, row: OwnRow, known: boolean): Promise<boolean> {
  const { member_id, conversation_id, staff_id, at, until, sealed_version, body } = row
  const put = known
    ? await tx.updateTable('quality.own_evaluation').set({ at, until, sealed_version, body })
      .where('member_id', '=', member_id).where('conversation_id', '=', conversation_id).where('staff_id', '=', staff_id).where('sealed_version', '=', sealed_version - 1).returning('at').executeTakeFirst()
    : await tx.insertInto('quality.own_evaluation').values(row).onConflict((conflict) => conflict.doNothing()).returning('at').executeTakeFirst()
  return put !== undefined
}

/* Supervision */

export type ThreadRow = Selectable<Tables['quality.thread']>
export type RemarkRow = Selectable<Tables['quality.remark']>

/** Of one of the two. */
export const readThreads = (tx: Reader<'quality.thread'>, member: string, of: string): Promise<ThreadRow[]> =>
  tx.selectFrom('quality.thread').selectAll().where('member_id', '=', member).where((is) => is.or([is('staff_id', '=', of), is('coordinator_id', '=', of)])).orderBy('last_at', 'desc').orderBy('id').limit(200).execute()

export const readThread = (tx: Reader<'quality.thread'>, member: string, id: string): Promise<ThreadRow | undefined> =>
  tx.selectFrom('quality.thread').selectAll().where('member_id', '=', member).where('id', '=', id).executeTakeFirst()

/** Locked until the transaction ends: of two who write at once, one comes after the other. */
export const takeThread = (tx: Writer<'quality.thread'>, member: string, id: string): Promise<ThreadRow | undefined> =>
  tx.selectFrom('quality.thread').selectAll().where('member_id', '=', member).where('id', '=', id).forUpdate().executeTakeFirst()

/** False when the id is known. */
export const insertThread = async (tx: Writer<'quality.thread'>, row: ThreadRow): Promise<boolean> =>
  (await tx.insertInto('quality.thread').values(row).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()) !== undefined

export async function continueThread(tx: Writer<'quality.thread'>, { member_id, id, last_at, last_by, remarks, until }: ThreadRow): Promise<void> {
  await tx.updateTable('quality.thread').set({ last_at, last_by, remarks, until }).where('member_id', '=', member_id).where('id', '=', id).execute()
}

export const readRemarks = (tx: Reader<'quality.remark'>, member: string, thread: string): Promise<RemarkRow[]> =>
  tx.selectFrom('quality.remark').selectAll().where('member_id', '=', member).where('thread_id', '=', thread).orderBy('at').orderBy('id').execute()

export const readRemark = (tx: Reader<'quality.remark'>, member: string, id: string): Promise<RemarkRow | undefined> =>
  tx.selectFrom('quality.remark').selectAll().where('member_id', '=', member).where('id', '=', id).executeTakeFirst()

/** False when the id is known. */
export const insertRemark = async (tx: Writer<'quality.remark'>, row: RemarkRow): Promise<boolean> =>
  (await tx.insertInto('quality.remark').values(row).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()) !== undefined

/* Ending */

type Staffs = Writer<'quality.own_evaluation' | 'quality.thread' | 'quality.remark'>

/** What is about a member of staff who has left the member ends then at the latest. */
export async function endBy(tx: Staffs, member: string, staff: string, until: Date): Promise<void> {
  for (const table of ['quality.own_evaluation', 'quality.thread'] as const) await tx.updateTable(table).set({ until }).where('member_id', '=', member).where('staff_id', '=', staff).where('until', '>', until).execute()
}

/** Deletes what is over at these members. */
export async function deleteOver(tx: Staffs, members: readonly string[], at: Date): Promise<void> {
  await tx.deleteFrom('quality.own_evaluation').where('member_id', 'in', [...members]).where('until', '<=', at).execute()
  await sql`delete from quality.remark using quality.thread where thread.member_id = remark.member_id and thread.id = remark.thread_id and thread.member_id = any (${members}::uuid[]) and thread.until <= ${at}`.execute(tx)
  await tx.deleteFrom('quality.thread').where('member_id', 'in', [...members]).where('until', '<=', at).execute()
}
