import type { Reply } from '@socialspace/contract/replies'
import { type Selectable, sql } from 'kysely'
import type { Reader, Tables, Writer } from '../../platform/database/index.ts'

type Names = 'replies.member_reply' | 'replies.own_reply'
type Reads = Reader<Names>
type Writes = Writer<Names>
export type OwnReplyRow = Selectable<Tables['replies.own_reply']>

export async function readReplies(tx: Reads, member: string): Promise<Reply[]> {
  const rows = await tx.selectFrom('replies.member_reply').selectAll().where('member_id', '=', member).orderBy('id').execute()
  return rows.map(({ id, title, body }) => ({ id, title: title as Reply['title'], text: body as Reply['text'] }))
}

export async function countReplies(tx: Reads, member: string, but: string): Promise<number> {
  const { count } = await tx.selectFrom('replies.member_reply').select((of) => of.fn.countAll<number>().as('count')).where('member_id', '=', member).where('id', '<>', but).executeTakeFirstOrThrow()
  return Number(count)
}

export async function saveMemberReply(tx: Writes, member: string, { id, title, text }: Reply): Promise<void> {
  const row = { title: JSON.stringify(title), body: JSON.stringify(text) }
  await tx.insertInto('replies.member_reply').values({ member_id: member, id, ...row }).onConflict((conflict) => conflict.columns(['member_id', 'id']).doUpdateSet(row)).execute()
}

export async function deleteReply(tx: Writes, member: string, id: string): Promise<boolean> {
  return (await tx.deleteFrom('replies.member_reply').where('member_id', '=', member).where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}

/** Until the transaction ends nobody else saves one at the member: with the rows alone locked, one who puts in what another has just put in, and that other, would wait for each other for ever. */
export const oneAtATime = (tx: Writes, member: string) => sql`select pg_advisory_xact_lock(hashtextextended(${`own replies ${member}`}, 0))`.execute(tx)

export const readOwnReplies = (tx: Reads, member: string, staff: string): Promise<OwnReplyRow[]> =>
  tx.selectFrom('replies.own_reply').selectAll().where('member_id', '=', member).where('staff_id', '=', staff).orderBy('id').execute()

/** Puts a row in or changes the one that is there, if it is that person's. @returns whether it was */
export async function putOwnReply(tx: Writes, row: OwnReplyRow): Promise<boolean> {
  const { sealed_version, title, body } = row
  const put = await tx.insertInto('replies.own_reply').values(row)
    .onConflict((conflict) => conflict.columns(['member_id', 'id']).doUpdateSet({ sealed_version, title, body }).where('own_reply.staff_id' as 'replies.own_reply.staff_id', '=', row.staff_id)).returning('id').executeTakeFirst()
  return put !== undefined
}

/** One, or all of them. @returns how many went */
export async function deleteOwnReplies(tx: Writes, member: string, staff: string, id?: string): Promise<number> {
  const query = tx.deleteFrom('replies.own_reply').where('member_id', '=', member).where('staff_id', '=', staff)
  return (await (id === undefined ? query : query.where('id', '=', id)).returning('id').execute()).length
}
