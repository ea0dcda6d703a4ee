import { type Selectable, sql } from 'kysely'
import type { Reader, Tables, Writer } from '../../../platform/database/index.ts'
import type { Sealed } from '../../../platform/vault/index.ts'
import type { FileRow, MessageRow } from '../store.ts'

type Names = 'conversations.reseal' | 'conversations.message' | 'conversations.file' | 'conversations.file_chunk'
type Reads = Reader<Names>
type Writes = Writer<Names>

export type ResealRow = Selectable<Tables['conversations.reseal']>

export async function askReseal(tx: Writes, member: string, conversation: string): Promise<void> {
  await tx.insertInto('conversations.reseal').values({ member_id: member, conversation_id: conversation })
    .onConflict((conflict) => conflict.columns(['member_id', 'conversation_id']).doUpdateSet((of) => ({ asked: of('reseal.asked' as 'conversations.reseal.asked', '+', 1) }))).execute()
}

export const readReseals = (tx: Reads, members: readonly string[]): Promise<Pick<ResealRow, 'member_id' | 'conversation_id'>[]> =>
  tx.selectFrom('conversations.reseal').select(['member_id', 'conversation_id']).where('member_id', 'in', [...members]).limit(1000).execute()

export const isResealing = async (tx: Reads, member: string, conversation: string): Promise<boolean> =>
  (await tx.selectFrom('conversations.reseal').select('asked').where('member_id', '=', member).where('conversation_id', '=', conversation).executeTakeFirst()) !== undefined

/** Takes the work until a time, unless another process is at it. */
export const takeReseal = (tx: Writes, member: string, conversation: string, at: Date, until: Date): Promise<ResealRow | undefined> =>
  tx.updateTable('conversations.reseal').set({ busy_until: until }).where('member_id', '=', member).where('conversation_id', '=', conversation)
    .where((of) => of.or([of('busy_until', 'is', null), of('busy_until', '<', at)])).returningAll().executeTakeFirst()

export async function noteReseal(tx: Writes, member: string, conversation: string, set: Partial<Pick<ResealRow, 'keyed_for' | 'keyed_at' | 'busy_until'>>): Promise<void> {
  await tx.updateTable('conversations.reseal').set(set).where('member_id', '=', member).where('conversation_id', '=', conversation).execute()
}

/** The work is done, unless something was erased meanwhile. */
export async function endReseal(tx: Writes, member: string, conversation: string, keyedFor: number): Promise<void> {
  await tx.deleteFrom('conversations.reseal').where('member_id', '=', member).where('conversation_id', '=', conversation).where('asked', '=', keyedFor).execute()
}

/** A cell that lies under another key than this one. */
const under = (column: string, keyId: Buffer) => sql<boolean>`substring(${sql.ref(column)} from 2 for 16) <> ${keyId}`

/** Some messages that lie under another key, locked. */
export const readStaleMessages = (tx: Reads, member: string, conversation: string, keyId: Buffer, after: number, most: number): Promise<MessageRow[]> =>
  tx.selectFrom('conversations.message').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).where('number', '>', after).where(under('body', keyId)).orderBy('number').limit(most).forUpdate().execute()

export const readFileIds = (tx: Reads, member: string, conversation: string): Promise<{ id: string }[]> =>
  tx.selectFrom('conversations.file').select('id').where('member_id', '=', member).where('conversation_id', '=', conversation).orderBy('id').execute()

export const lockFile = (tx: Reads, member: string, conversation: string, id: string): Promise<FileRow | undefined> =>
  tx.selectFrom('conversations.file').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).where('id', '=', id).forUpdate().executeTakeFirst()

export async function putMessageBodies(tx: Writes, member: string, conversation: string, cells: readonly { number: number; body: Buffer }[]): Promise<void> {
  await sql`update conversations.message as m set body = given.body from unnest(${cells.map(({ number }) => number)}::int[], ${cells.map(({ body }) => body)}::bytea[]) as given (number, body)
    where m.member_id = ${member} and m.conversation_id = ${conversation} and m.number = given.number`.execute(tx)
}
export async function putDigest(tx: Writes, { member_id, conversation_id, id }: FileRow, digest: Sealed<'conversations.file.digest'>): Promise<void> {
  await tx.updateTable('conversations.file').set({ digest }).where('member_id', '=', member_id).where('conversation_id', '=', conversation_id).where('id', '=', id).execute()
}
export async function putChunk(tx: Writes, member: string, conversation: string, file: string, index: number, body: Sealed<'conversations.file_chunk.body'>): Promise<void> {
  await tx.updateTable('conversations.file_chunk').set({ body }).where('member_id', '=', member).where('conversation_id', '=', conversation).where('file_id', '=', file).where('index', '=', index).execute()
}
