import { type Selectable, sql, CompiledQuery } from 'kysely'
import type { Tables, Writer, Reader } from '../../platform/database/index.ts'
import type { Sealed } from '../../platform/vault/index.ts'

type Names = 'conversations.conversation' | 'conversations.message' | 'conversations.mark' | 'conversations.file' | 'conversations.file_chunk'
type Reads = Reader<Names>
type Writes = Writer<Names>

export type ConversationRow = Selectable<Tables['conversations.conversation']>
export type MessageRow = Selectable<Tables['conversations.message']>
export type FileRow = Selectable<Tables['conversations.file']>
export type State = 'waiting' | 'open' | 'asleep' | 'closed'

/* Conversations */

export async function insertConversation(tx: Writes, row: Omit<ConversationRow, 'last_number' | 'sealed_version'>): Promise<boolean> {
  const inserted = await tx.insertInto('conversations.conversation').values(row)
    .onConflict((conflict) => conflict.columns(['member_id', 'id']).doNothing()).returning('id').executeTakeFirst()
  return inserted !== undefined
}

export const readConversationRow = (tx: Reads, member: string, id: string, lock = false): Promise<ConversationRow | undefined> => {
  const query = tx.selectFrom('conversations.conversation').selectAll().where('member_id', '=', member).where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export const readOfCitizen = (tx: Reads, member: string, citizen: string): Promise<ConversationRow[]> =>
  tx.selectFrom('conversations.conversation').selectAll().where('member_id', '=', member).where('citizen_id', '=', citizen).orderBy('started_at', 'desc').limit(100).execute()

/** A counsellor's own, latest first; `before` is a keyset cursor on the time of the last message. */
export function readOfStaff(tx: Reads, member: string, staff: string, { state, before, limit }: { state?: State | undefined; before?: Date | undefined; limit: number }): Promise<ConversationRow[]> {
  let query = tx.selectFrom('conversations.conversation').selectAll().where('member_id', '=', member).where('staff_id', '=', staff)
  if (state) query = query.where('state', '=', state)
  if (before) query = query.where('last_at', '<', before)
  return query.orderBy('last_at', 'desc').limit(limit).execute()
}

export interface Waiting extends Pick<ConversationRow, 'id' | 'citizen_id' | 'queue_id' | 'started_at' | 'sealed_version' | 'themes'> {
  readonly letters: number
}

/** Who waits, longest first. */
export async function readWaiting(tx: Reads, member: string, limit: number): Promise<Waiting[]> {
  return await tx.selectFrom('conversations.conversation as c')
    .select(['c.id', 'c.citizen_id', 'c.queue_id', 'c.started_at', 'c.sealed_version', 'c.themes'])
    .select((at) => at.selectFrom('conversations.message as m').select((of) => of.fn.countAll<number>().as('letters'))
      .whereRef('m.member_id', '=', 'c.member_id').whereRef('m.conversation_id', '=', 'c.id').where('m.by', '=', 'citizen').as('letters'))
    .where('c.member_id', '=', member).where('c.state', '=', 'waiting').orderBy('c.started_at').orderBy('c.id').limit(limit).execute() as Waiting[]
}

export const readWaitingOrder = (tx: Reads, member: string): Promise<Pick<ConversationRow, 'id' | 'citizen_id' | 'queue_id'>[]> =>
  tx.selectFrom('conversations.conversation').select(['id', 'citizen_id', 'queue_id']).where('member_id', '=', member).where('state', '=', 'waiting')
    .orderBy('started_at').orderBy('id').limit(10_000).execute()

/** The median wait, in seconds, of those taken since; undefined when none was. */
export async function readMedianWait(tx: Writes, member: string, since: Date): Promise<number | undefined> {
  const { rows } = await sql<{ seconds: number | null }>`
    select percentile_cont(0.5) within group (order by extract(epoch from taken_at - started_at))::float8 as seconds
    from conversations.conversation where member_id = ${member} and taken_at >= ${since}`.execute(tx)
  return rows[0]?.seconds ?? undefined
}

type Changes = Partial<Pick<ConversationRow, 'state' | 'staff_id' | 'taken_at' | 'closed_at'>>

/** Changes a conversation if it is in one of these states, and whose it is said to be. One statement, so that of two who try one succeeds. */
export function changeState(tx: Writes, member: string, id: string, of: { states: readonly State[]; staff?: string }, to: Changes): Promise<ConversationRow | undefined> {
  const query = tx.updateTable('conversations.conversation').set(to).where('member_id', '=', member).where('id', '=', id).where('state', 'in', [...of.states])
  return (of.staff === undefined ? query : query.where('staff_id', '=', of.staff)).returningAll().executeTakeFirst()
}

export async function setThemes(tx: Writes, member: string, id: string, version: number, themes: Sealed<'conversations.conversation.themes'>): Promise<void> {
  await tx.updateTable('conversations.conversation').set({ sealed_version: version, themes }).where('member_id', '=', member).where('id', '=', id).execute()
}

/* Messages: one way of writing them */

/** Runs one statement: on the writer's own connection, or inside a state change's transaction. */
export type Run = <Row>(name: string, text: string, values: unknown[]) => Promise<Row[]>
export const runIn = (tx: Writes): Run => async <Row>(_name: string, text: string, values: unknown[]) =>
  (await tx.getExecutor().executeQuery<Row>(CompiledQuery.raw(text, values))).rows

export interface NewMessage {
  readonly member: string
  readonly conversation: string
  readonly id: string
  readonly by: 'citizen' | 'staff' | 'service'
  readonly author: string | null
  readonly body: Sealed<'conversations.message.body'>
}
/** `place` in the list given, from 1. When it was known, its first number and time. */
export interface Numbered { place: number; number: number; stored: boolean; at: Date | null }

/**
 * Step two of writing (step one locks the conversations, in a statement before): what is known by its id keeps its first number, the rest is numbered
 * without gaps and stored, and the counters follow. The bodies are one run of bytes and their lengths, which is cheaper to send than many.
 */
const insertText = `
with given as (
  select member_id, conversation_id, id, by, author_id, substring($7::bytea from start for length) as body, place
  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::int[], $8::int[]) with ordinality
    as given (member_id, conversation_id, id, by, author_id, start, length, place)
), known as (
  select given.place, message.number, message.at
  from given join conversations.message as message on message.member_id = given.member_id and message.conversation_id = given.conversation_id and message.id = given.id
), fresh as (
  select given.*, conversation.last_number + (row_number() over (partition by given.member_id, given.conversation_id order by given.place))::int as number
  from given join conversations.conversation as conversation on conversation.member_id = given.member_id and conversation.id = given.conversation_id
  where not exists (select from known where known.place = given.place)
), stored as (
  insert into conversations.message (member_id, conversation_id, number, id, by, author_id, at, sealed_version, body)
  select member_id, conversation_id, number, id, by, author_id, $9::timestamptz, $10::int, body from fresh
), counted as (
  update conversations.conversation as conversation set last_number = newest.number, last_at = $9::timestamptz, last_by = newest.by
  from (select distinct on (member_id, conversation_id) member_id, conversation_id, number, by from fresh order by member_id, conversation_id, number desc) as newest
  where conversation.member_id = newest.member_id and conversation.id = newest.conversation_id
)
select place::int, number, true as stored, null::timestamptz as at from fresh
union all select place::int, number, false, at from known`

export async function insertMessages(run: Run, messages: readonly NewMessage[], at: Date, version: number): Promise<Numbered[]> {
  const starts: number[] = []
  const lengths: number[] = []
  let start = 1
  for (const { body } of messages) {
    starts.push(start)
    lengths.push(body.length)
    start += body.length
  }
  return await run<Numbered>('conversations.insert', insertText, [
    list(messages, ({ member }) => member), list(messages, ({ conversation }) => conversation), list(messages, ({ id }) => id), list(messages, ({ by }) => by),
    list(messages, ({ author }) => author ?? 'null'), `{${starts.join(',')}}`, messages.length === 1 ? messages[0]!.body : Buffer.concat(messages.map(({ body }) => body)), `{${lengths.join(',')}}`, at, version,
  ])
}

/** A PostgreSQL array of ids or of words of ours, which need no quotes. */
const list = <T>(items: readonly T[], of: (item: T) => string) => {
  let text = '{'
  for (const item of items) text += text.length === 1 ? of(item) : `,${of(item)}`
  return `${text}}`
}

export interface Locked { member_id: string; id: string; citizen_id: string; staff_id: string | null; state: State; last_number: number }

/** Step one: the conversations of a batch, locked in the order of their keys, so that two batches cannot wait for each other. */
const lockText = `
select conversation.member_id, conversation.id, conversation.citizen_id, conversation.staff_id, conversation.state, conversation.last_number
from conversations.conversation as conversation join unnest($1::uuid[], $2::uuid[]) as wanted (member_id, id) on conversation.member_id = wanted.member_id and conversation.id = wanted.id
order by conversation.member_id, conversation.id for update of conversation`

export const lockConversations = (run: Run, keys: readonly { member: string; conversation: string }[]): Promise<Locked[]> =>
  run<Locked>('conversations.lock', lockText, [list(keys, ({ member }) => member), list(keys, ({ conversation }) => conversation)])

export const readMessageById = (tx: Reads, member: string, conversation: string, id: string): Promise<MessageRow | undefined> =>
  tx.selectFrom('conversations.message').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).where('id', '=', id).executeTakeFirst()

export const readMessagesAfter = (tx: Reads, member: string, conversation: string, after: number, limit: number): Promise<MessageRow[]> =>
  tx.selectFrom('conversations.message').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation)
    .where('number', '>', after).orderBy('number').limit(limit).execute()

/** The last ones before a number, oldest first. */
export async function readMessagesBefore(tx: Reads, member: string, conversation: string, before: number | undefined, limit: number): Promise<MessageRow[]> {
  const query = tx.selectFrom('conversations.message').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation)
  return (await (before === undefined ? query : query.where('number', '<', before)).orderBy('number', 'desc').limit(limit).execute()).toReversed()
}

export const readLastNumbers = (tx: Writes, keys: readonly { member: string; conversation: string }[]): Promise<{ id: string; last_number: number }[]> =>
  runIn(tx)('conversations.last', `
    select conversation.id, conversation.last_number from unnest($1::uuid[], $2::uuid[]) as wanted (member_id, id)
    join conversations.conversation as conversation on conversation.member_id = wanted.member_id and conversation.id = wanted.id`,
  [list(keys, ({ member }) => member), list(keys, ({ conversation }) => conversation)])

/* Marks */

export interface MarkRow { member: string; conversation: string; account: string; delivered: number; read: number }

export async function readMarks(tx: Reads, member: string, conversations: readonly string[]): Promise<MarkRow[]> {
  if (conversations.length === 0) return []
  return await tx.selectFrom('conversations.mark').select(['member_id as member', 'conversation_id as conversation', 'account_id as account', 'delivered', 'read'])
    .where('member_id', '=', member).where('conversation_id', 'in', [...conversations]).execute()
}

/** High-water marks: they only rise. In key order, so that two processes cannot wait for each other. */
export async function writeMarks(tx: Writes, marks: readonly MarkRow[]): Promise<void> {
  await runIn(tx)('conversations.marks', `
    insert into conversations.mark as mark (member_id, conversation_id, account_id, delivered, read)
    select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::int[]) order by 1, 2, 3
    on conflict (member_id, conversation_id, account_id) do update
    set delivered = greatest(mark.delivered, excluded.delivered), read = greatest(mark.read, excluded.read)`,
  [list(marks, ({ member }) => member), list(marks, ({ conversation }) => conversation), list(marks, ({ account }) => account),
    list(marks, ({ delivered }) => String(delivered)), list(marks, ({ read }) => String(read))])
}

/* Files */

export const readFileRow = (tx: Reads, member: string, conversation: string, id: string): Promise<FileRow | undefined> =>
  tx.selectFrom('conversations.file').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).where('id', '=', id).executeTakeFirst()

export async function readFileRows(tx: Reads, member: string, conversation: string, ids: readonly string[], author: string): Promise<Pick<FileRow, 'id' | 'type' | 'size'>[]> {
  return await tx.selectFrom('conversations.file').select(['id', 'type', 'size']).where('member_id', '=', member).where('conversation_id', '=', conversation)
    .where('author_id', '=', author).where('id', 'in', [...ids]).execute()
}

export async function insertFile(tx: Writes, file: Omit<FileRow, 'sealed_version' | 'sent'>, chunks: readonly Sealed<'conversations.file_chunk.body'>[]): Promise<boolean> {
  const inserted = await tx.insertInto('conversations.file').values(file)
    .onConflict((conflict) => conflict.columns(['member_id', 'conversation_id', 'id']).doNothing()).returning('id').executeTakeFirst()
  if (!inserted) return false
  const { member_id, conversation_id, id: file_id } = file
  for (let from = 0; from < chunks.length; from += 16) {
    await tx.insertInto('conversations.file_chunk')
      .values(chunks.slice(from, from + 16).map((body, place) => ({ member_id, conversation_id, file_id, index: from + place, body }))).execute()
  }
  return true
}

export const readChunks = (tx: Reads, member: string, conversation: string, file: string): Promise<{ index: number; body: Buffer }[]> =>
  tx.selectFrom('conversations.file_chunk').select(['index', 'body']).where('member_id', '=', member).where('conversation_id', '=', conversation).where('file_id', '=', file).orderBy('index').execute()

/** Marks a message's files as sent, so that the clean-up leaves them. Returns how many of them are there. */
export async function markSent(tx: Writes, member: string, conversation: string, author: string, ids: readonly string[]): Promise<number> {
  const rows = await tx.updateTable('conversations.file').set({ sent: true }).where('member_id', '=', member).where('conversation_id', '=', conversation)
    .where('author_id', '=', author).where('id', 'in', [...ids]).returning('id').execute()
  return rows.length
}

/** Removes files that were uploaded before a time and never sent; one that is being sent right now is left. */
export async function removeUnsent(tx: Writes, members: readonly string[], before: Date): Promise<number> {
  const files = await tx.selectFrom('conversations.file').select(['member_id', 'conversation_id', 'id']).where('member_id', 'in', [...members]).where('sent', '=', false).where('uploaded_at', '<', before)
    .limit(500).forUpdate().skipLocked().execute()
  for (const { member_id, conversation_id, id } of files) {
    await tx.deleteFrom('conversations.file_chunk').where('member_id', '=', member_id).where('conversation_id', '=', conversation_id).where('file_id', '=', id).execute()
    await tx.deleteFrom('conversations.file').where('member_id', '=', member_id).where('conversation_id', '=', conversation_id).where('id', '=', id).execute()
  }
  return files.length
}
