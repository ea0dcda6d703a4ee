import { type Selectable, sql, CompiledQuery } from 'kysely'
import { membersSetting, type Pool, type Reader, type Tables, type Writer } from '../../platform/database/index.ts'
import type { Sealed } from '../../platform/vault/index.ts'
import type { Parties, Side } from './access.ts'

type Names = 'conversations.conversation' | 'conversations.message' | 'conversations.mark' | 'conversations.file' | 'conversations.file_chunk'
type Reads = Reader<Names>
type Writes = Writer<Names>

export type ConversationRow = Selectable<Tables['conversations.conversation']>
export type MessageRow = Selectable<Tables['conversations.message']>
export type FileRow = Selectable<Tables['conversations.file']>
export type State = 'waiting' | 'open' | 'asleep' | 'closed'
export const partiesOf = ({ citizen_id, staff_id }: Pick<ConversationRow, 'citizen_id' | 'staff_id'>): Parties => ({ citizen: citizen_id, staff: staff_id })

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

/** A citizen's latest; locked, in the order of their keys, they are all of them. */
export function readOfCitizen(tx: Reads, member: string, citizen: string, lock = false): Promise<ConversationRow[]> {
  const query = tx.selectFrom('conversations.conversation').selectAll().where('member_id', '=', member).where('citizen_id', '=', citizen)
  return (lock ? query.orderBy('id').forUpdate() : query.orderBy('started_at', 'desc').limit(100)).execute()
}

/** A counsellor's own, latest first; `before` is a keyset cursor on the time of the last message. */
export function readOfStaff(tx: Reads, member: string, staff: string, { state, before, limit }: { state?: State | undefined; before?: Date | undefined; limit: number }): Promise<ConversationRow[]> {
  let query = tx.selectFrom('conversations.conversation').selectAll().where('member_id', '=', member).where('staff_id', '=', staff)
  if (state) query = query.where('state', '=', state)
  if (before) query = query.where('last_at', '<', before)
  return query.orderBy('last_at', 'desc').limit(limit).execute()
}

/** A counsellor's own that were under way in a time and stand so, latest first, after a place in that order. */
export function readSearched(tx: Reads, member: string, staff: string, { states, from, until, after, limit }: { states: readonly State[]; from: Date | null; until: Date | null; after: { at: Date; id: string } | null; limit: number }): Promise<ConversationRow[]> {
  let query = tx.selectFrom('conversations.conversation').selectAll().where('member_id', '=', member).where('staff_id', '=', staff)
  if (states.length > 0) query = query.where('state', 'in', [...states])
  if (from) query = query.where('last_at', '>=', from)
  if (until) query = query.where('started_at', '<', until)
  if (after) query = query.where((of) => of.or([of('last_at', '<', after.at), of.and([of('last_at', '=', after.at), of('id', '<', after.id)])]))
  return query.orderBy('last_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

/** Conversations that are under way with somebody else than this member of staff, longest taken first. */
export const readTalking = (tx: Reads, member: string, but: string): Promise<ConversationRow[]> =>
  tx.selectFrom('conversations.conversation').selectAll().where('member_id', '=', member).where('state', 'in', ['open', 'asleep']).where('test', '=', false).where('staff_id', 'is not', null).where('staff_id', '<>', but)
    .orderBy('state', 'desc').orderBy('taken_at').limit(500).execute()

export const readRows = async (tx: Reads, member: string, ids: readonly string[]): Promise<ConversationRow[]> =>
  ids.length === 0 ? [] : await tx.selectFrom('conversations.conversation').selectAll().where('member_id', '=', member).where('id', 'in', [...ids]).orderBy('last_at', 'desc').execute()

export interface Waiting extends Pick<ConversationRow, 'id' | 'citizen_id' | 'queue_id' | 'queued_at' | 'sealed_version' | 'themes'> {
  readonly letters: number
}

/** Who waits, longest first; or, of those alone, whom somebody has made for practice. */
export async function readWaiting(tx: Reads, member: string, limit: number, practiceOf?: string): Promise<Waiting[]> {
  const waiting = tx.selectFrom('conversations.conversation as c')
    .select(['c.id', 'c.citizen_id', 'c.queue_id', 'c.queued_at', 'c.sealed_version', 'c.themes'])
    .select((at) => at.selectFrom('conversations.message as m').select((of) => of.fn.countAll<number>().as('letters'))
      .whereRef('m.member_id', '=', 'c.member_id').whereRef('m.conversation_id', '=', 'c.id').where('m.by', '=', 'citizen').as('letters'))
    .where('c.member_id', '=', member).where('c.state', '=', 'waiting').orderBy('c.queued_at').orderBy('c.id').limit(limit)
  return await (practiceOf === undefined ? waiting.where('c.test', '=', false) : waiting.where((of) => of('c.test', '=', of.lit(true))).where('c.practice_by', '=', practiceOf)).execute() as Waiting[]
}

export const readWaitingOrder = (tx: Reads, member: string): Promise<Pick<ConversationRow, 'id' | 'citizen_id' | 'queue_id' | 'sealed_version' | 'themes'>[]> =>
  tx.selectFrom('conversations.conversation').select(['id', 'citizen_id', 'queue_id', 'sealed_version', 'themes']).where('member_id', '=', member).where('state', '=', 'waiting').where('test', '=', false)
    .orderBy('queued_at').orderBy('id').limit(10_000).execute()

/** Until this transaction ends no other does what goes by this name: for what is counted before it is changed. */
export const oneAtATime = (tx: Writes, what: string) => sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`.execute(tx)

/** How many conversations are in this state in these queues; of one counsellor's, or of everybody's. */
export async function countIn(tx: Reads, member: string, state: State, queues: readonly string[], staff?: string): Promise<number> {
  const query = tx.selectFrom('conversations.conversation').select((of) => of.fn.countAll<string>().as('n')).where('member_id', '=', member).where('state', '=', state).where('test', '=', false).where('queue_id', 'in', [...queues])
  return Number((await (staff === undefined ? query : query.where('staff_id', '=', staff)).executeTakeFirstOrThrow()).n)
}

/** How many open conversations each counsellor has in these queues. */
export async function countOpen(tx: Reads, member: string, queues: readonly string[]): Promise<Map<string, number>> {
  if (queues.length === 0) return new Map()
  const rows = await tx.selectFrom('conversations.conversation').select(['staff_id', (of) => of.fn.countAll<string>().as('n')]).where('member_id', '=', member).where('state', '=', 'open')
    .where('test', '=', false).where('queue_id', 'in', [...queues]).where('staff_id', 'is not', null).groupBy('staff_id').execute()
  return new Map(rows.map(({ staff_id, n }) => [staff_id!, Number(n)]))
}

/** The median wait, in seconds, of those in these queues who were taken since; undefined when none was. */
export async function readMedianWait(tx: Writes, member: string, since: Date, queues: readonly string[]): Promise<number | undefined> {
  const { rows } = await sql<{ seconds: number | null }>`
    select percentile_cont(0.5) within group (order by extract(epoch from taken_at - queued_at))::float8 as seconds
    from conversations.conversation where member_id = ${member} and taken_at >= ${since} and taken_at >= queued_at and not test and queue_id = any(${queues as string[]}::uuid[])`.execute(tx)
  return rows[0]?.seconds ?? undefined
}

type Changes = Partial<Pick<ConversationRow, 'state' | 'staff_id' | 'queue_id' | 'queued_at' | 'taken_at' | 'closed_at' | 'seen_after' | 'former_id' | 'former_after'>>

/** Changes a conversation if it is in one of these states, and whose it is said to be. One statement, so that of two who try one succeeds. */
export function changeState(tx: Writes, member: string, id: string, of: { states: readonly State[]; staff?: string }, to: Changes): Promise<ConversationRow | undefined> {
  const query = tx.updateTable('conversations.conversation').set(to).where('member_id', '=', member).where('id', '=', id).where('state', 'in', [...of.states])
  return (of.staff === undefined ? query : query.where('staff_id', '=', of.staff)).returningAll().executeTakeFirst()
}

export async function setThemes(tx: Writes, member: string, id: string, version: number, themes: Sealed<'conversations.conversation.themes'>): Promise<void> {
  await tx.updateTable('conversations.conversation').set({ sealed_version: version, themes }).where('member_id', '=', member).where('id', '=', id).execute()
}

/* Messages */

export interface NewMessage {
  readonly member: string
  readonly conversation: string
  readonly id: string
  readonly by: 'citizen' | 'staff' | 'service'
  readonly author: string | null
  readonly body: Sealed<'conversations.message.body'>
}

/** Messages of one conversation, numbered after its last, inside a transaction that has locked it. @returns the first one's number */
export async function appendMessages(tx: Writes, messages: readonly NewMessage[], at: Date, version: number): Promise<number> {
  const { member, conversation, by } = messages.at(-1)!
  const { last_number } = await tx.updateTable('conversations.conversation').set((of) => ({ last_number: of('last_number', '+', messages.length), last_at: at, last_by: by }))
    .where('member_id', '=', member).where('id', '=', conversation).returning('last_number').executeTakeFirstOrThrow()
  const first = last_number - messages.length + 1
  await tx.insertInto('conversations.message').values(messages.map(({ id, by, author, body }, nth) =>
    ({ member_id: member, conversation_id: conversation, number: first + nth, id, by, author_id: author, at, sealed_version: version, body }))).execute()
  return first
}

/** A message whose author was seen to be one of the conversation's parties. */
export interface BatchMessage extends NewMessage {
  readonly by: Side
  readonly parties: Parties
}
interface Group { readonly key: string; readonly first: BatchMessage; last: Side; count: number; place: number }

/**
 * Writes a batch in one statement, which is one transaction (migration 0010 says how). The bodies are one run of bytes and their lengths, which is cheaper to
 * send than many. @returns each message's number; undefined where the conversation is no longer as the writer saw it: nothing of it was written then
 */
export async function writeMessages(pool: Pool, messages: readonly BatchMessage[], at: Date, version: number): Promise<(number | undefined)[]> {
  const groups = new Map<string, Group>()
  const taken: { message: BatchMessage; group: Group; nth: number }[] = []
  const places = messages.map((message) => {
    const key = message.member + message.conversation
    let group = groups.get(key)
    if (!group) groups.set(key, (group = { key, first: message, last: message.by, count: 0, place: 0 }))
    const { citizen, staff } = group.first.parties
    if (message.parties.citizen !== citizen || message.parties.staff !== staff) return undefined
    group.last = message.by
    return taken.push({ message, group, nth: ++group.count }) - 1
  })
  const ordered = [...groups.values()].sort((one, other) => (one.key < other.key ? -1 : 1))
  ordered.forEach((group, index) => { group.place = index + 1 })
  let start = 1
  const starts = taken.map(({ message: { body } }) => (start += body.length) - body.length)
  const { rows } = await pool.query<{ befores: string }>({
    name: 'conversations.write_messages',
    text: 'select conversations.write_messages($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)::text as befores',
    values: [
      membersSetting([...new Set(messages.map(({ member }) => member))]),
      list(ordered, ({ first }) => first.member), list(ordered, ({ first }) => first.conversation), list(ordered, ({ first }) => first.parties.citizen),
      list(ordered, ({ first }) => first.parties.staff ?? 'null'), list(ordered, ({ count }) => count), list(ordered, ({ last }) => last),
      list(taken, ({ group }) => group.place), list(taken, ({ nth }) => nth), list(taken, ({ message }) => message.id), list(taken, ({ message }) => message.by),
      list(starts, (from) => from), list(taken, ({ message }) => message.body.length), Buffer.concat(taken.map(({ message }) => message.body), start - 1), at, version,
    ],
  })
  const befores = rows[0]!.befores.slice(1, -1).split(',')
  return places.map((place) => {
    if (place === undefined) return undefined
    const { group, nth } = taken[place]!
    const before = befores[group.place - 1]!
    return before === 'NULL' ? undefined : Number(before) + nth
  })
}

/** A PostgreSQL array of numbers, ids or words of ours, which need no quotes. */
const list = <T>(items: readonly T[], of: (item: T) => string | number) => {
  let text = '{'
  for (let place = 0; place < items.length; place++) text += place === 0 ? of(items[place]!) : `,${of(items[place]!)}`
  return `${text}}`
}

/** When a message was stored; undefined for none. */
export const readTimeOf = async (tx: Reads, member: string, conversation: string, number: number): Promise<Date | undefined> =>
  (await tx.selectFrom('conversations.message').select('at').where('member_id', '=', member).where('conversation_id', '=', conversation).where('number', '=', number).executeTakeFirst())?.at

/** Which of these messages are stored already. */
export async function readKnown(tx: Reads, messages: readonly NewMessage[]): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('conversations.message').select(['conversation_id', 'id'])
    .where('member_id', 'in', [...new Set(messages.map(({ member }) => member))]).where('conversation_id', 'in', [...new Set(messages.map(({ conversation }) => conversation))])
    .where('id', 'in', messages.map(({ id }) => id)).execute()
  return new Set(rows.map(({ conversation_id, id }) => conversation_id + id))
}

export const readMessageById = (tx: Reads, member: string, conversation: string, id: string): Promise<MessageRow | undefined> =>
  tx.selectFrom('conversations.message').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).where('id', '=', id).executeTakeFirst()

export const readMessagesAfter = (tx: Reads, member: string, conversation: string, after: number, limit: number): Promise<MessageRow[]> =>
  tx.selectFrom('conversations.message').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation)
    .where('number', '>', after).orderBy('number').limit(limit).execute()

/** The last ones before a number, oldest first; of those after `floor`. */
export async function readMessagesBefore(tx: Reads, member: string, conversation: string, before: number | undefined, limit: number, floor: number): Promise<MessageRow[]> {
  const query = tx.selectFrom('conversations.message').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).where('number', '>', floor)
  return (await (before === undefined ? query : query.where('number', '<', before)).orderBy('number', 'desc').limit(limit).execute()).toReversed()
}

/** Runs a statement that Kysely has no words for. */
const run = async <Row>(tx: Writes, text: string, values: unknown[]): Promise<Row[]> => (await tx.getExecutor().executeQuery<Row>(CompiledQuery.raw(text, values))).rows

export const readLastNumbers = (tx: Writes, keys: readonly { member: string; conversation: string }[]): Promise<{ id: string; last_number: number }[]> =>
  run(tx, `
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
  await run(tx, `
    insert into conversations.mark as mark (member_id, conversation_id, account_id, delivered, read)
    select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::int[]) order by 1, 2, 3
    on conflict (member_id, conversation_id, account_id) do update
    set delivered = greatest(mark.delivered, excluded.delivered), read = greatest(mark.read, excluded.read)`,
  [list(marks, ({ member }) => member), list(marks, ({ conversation }) => conversation), list(marks, ({ account }) => account),
    list(marks, ({ delivered }) => delivered), list(marks, ({ read }) => read)])
}

/** Whoever has left a conversation keeps no marks in it. */
export async function forgetMark(tx: Writes, member: string, conversation: string, account: string): Promise<void> {
  await tx.deleteFrom('conversations.mark').where('member_id', '=', member).where('conversation_id', '=', conversation).where('account_id', '=', account).execute()
}

/* Files */

export const readFileRow = (tx: Reads, member: string, conversation: string, id: string): Promise<FileRow | undefined> =>
  tx.selectFrom('conversations.file').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).where('id', '=', id).executeTakeFirst()

export async function readFileRows(tx: Reads, member: string, conversation: string, ids: readonly string[], author: string): Promise<Pick<FileRow, 'id' | 'type' | 'size'>[]> {
  return await tx.selectFrom('conversations.file').select(['id', 'type', 'size']).where('member_id', '=', member).where('conversation_id', '=', conversation)
    .where('author_id', '=', author).where('id', 'in', [...ids]).execute()
}

export async function insertFile(tx: Writes, file: Omit<FileRow, 'sealed_version' | 'sent' | 'sent_as'>, chunks: readonly Sealed<'conversations.file_chunk.body'>[]): Promise<boolean> {
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

/** Some of a file's pieces, from one place on. */
export const readSomeChunks = (tx: Reads, member: string, conversation: string, file: string, from: number, most: number): Promise<{ index: number; body: Buffer }[]> =>
  tx.selectFrom('conversations.file_chunk').select(['index', 'body']).where('member_id', '=', member).where('conversation_id', '=', conversation).where('file_id', '=', file)
    .where('index', '>=', from).where('index', '<', from + most).orderBy('index').execute()

/** A person's files, oldest first: what was sent, and what they put up themselves. */
export const readFilesOf = (tx: Reads, member: string, citizen: string): Promise<{ id: string; conversation: string; type: string; size: number; pieces: number }[]> =>
  tx.selectFrom('conversations.file as f').innerJoin('conversations.conversation as c', (join) => join.onRef('c.member_id', '=', 'f.member_id').onRef('c.id', '=', 'f.conversation_id'))
    .select(['f.id', 'f.conversation_id as conversation', 'f.type', 'f.size', 'f.chunks as pieces']).where('c.member_id', '=', member).where('c.citizen_id', '=', citizen)
    .where((of) => of.or([of('f.sent', '=', true), of('f.author_id', '=', citizen)])).orderBy('f.uploaded_at').orderBy('f.id').execute()

/** Marks a message's files as sent, so that the clean-up leaves them. Returns how many of them are there. */
export async function markSent(tx: Writes, member: string, conversation: string, author: string, ids: readonly string[], number: number): Promise<number> {
  const rows = await tx.updateTable('conversations.file').set({ sent: true, sent_as: number }).where('member_id', '=', member).where('conversation_id', '=', conversation)
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

/* Erasing and correcting a message */

/** Puts another body in a message's place, whose files go. */
export async function replaceMessage(tx: Writes, { member_id, conversation_id, number }: MessageRow, version: number, body: Sealed<'conversations.message.body'>, files: readonly string[]): Promise<void> {
  await tx.updateTable('conversations.message').set({ sealed_version: version, body }).where('member_id', '=', member_id).where('conversation_id', '=', conversation_id).where('number', '=', number).execute()
  if (files.length === 0) return
  await tx.deleteFrom('conversations.file_chunk').where('member_id', '=', member_id).where('conversation_id', '=', conversation_id).where('file_id', 'in', [...files]).execute()
  await tx.deleteFrom('conversations.file').where('member_id', '=', member_id).where('conversation_id', '=', conversation_id).where('id', 'in', [...files]).execute()
}

/** Those after `floor` and up to `upTo` that were erased or put right. */
export const readReplaced = (tx: Reads, member: string, conversation: string, floor: number, upTo: number): Promise<MessageRow[]> =>
  tx.selectFrom('conversations.message').selectAll().where('member_id', '=', member).where('conversation_id', '=', conversation).where('sealed_version', '>', 0).where('number', '>', floor).where('number', '<=', upTo).orderBy('number').execute()
