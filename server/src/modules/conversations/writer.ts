import { setTimeout as pause } from 'node:timers/promises'
import type { ErrorCode } from '@socialspace/contract/errors'
import { now } from '../../platform/clock.ts'
import { type Database, DatabaseError, isAway } from '../../platform/database/index.ts'
import type { Socket } from '../../platform/live/index.ts'
import { Refusal } from '../../platform/http/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Vault } from '../../platform/vault/index.ts'
import { mayWrite, mayWriteAsGuest } from './access.ts'
import { type Body, bodyVersion, openBody, sameBody } from './body.ts'
import { type Back, reopen } from './change.ts'
import { readHere } from './guests/store.ts'
import type { MustHold } from './send.ts'
import { appendMessages, type BatchMessage, type ConversationRow, markSent, type MessageRow, type NewMessage, partiesOf, readConversationRow, readKnown, readMessageById, writeMessages } from './store.ts'
import type { Record as RecordAct } from '../audit/index.ts'

export type Outcome =
  | { readonly outcome: 'stored' | 'duplicate'; readonly number: number; readonly at: Date }
  | { readonly outcome: 'refused'; readonly code: ErrorCode }

/** A message on its way in: sealed already, with its content for those who are there to get it. */
export interface Entry extends BatchMessage {
  readonly author: string
  readonly content: Body
  /** The socket it came by: it gets the acknowledgement, and no copy. */
  readonly from: Socket | null
  /** Acknowledges: after the commit, never before. */
  settle(outcome: Outcome): void
}
export interface StoredMessage extends Omit<Entry, 'settle' | 'by' | 'author' | 'parties'>, Pick<NewMessage, 'by' | 'author'> {}

export interface WriterDeps {
  readonly database: Database
  readonly vault: Vault
  readonly log: Log
  readonly record: RecordAct
  /** Called after the commit, for each message in order: for those who are there. `again`: it was known, and its sender asked again. */
  readonly stored: (message: StoredMessage, number: number, at: Date, staff: string | null, again?: boolean) => void
  readonly changed: (row: ConversationRow, from?: string | null) => void
  /** Who is there now of a member's counsellors, and what citizens call them. */
  readonly ready: (member: string) => Promise<readonly string[]>
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, { readonly alias: string }>>
  readonly mustHold: MustHold
}

export interface WriterOptions {
  /** Batches in flight at once, over distinct conversations. */
  readonly lanes?: number
  readonly batch?: number
  /** Messages that may wait before new ones are refused. */
  readonly waiting?: number
}

export interface Writer {
  write(entry: Entry): void
  /** Whether messages could not be stored lately: the disk is full, say, or the database away. */
  failing(): boolean
  /** Settles when nothing is under way. */
  idle(): Promise<void>
}
interface LaneDeps extends WriterDeps {
  /** Whether what was tried reached the disk. */
  readonly tried: (well: boolean) => void
}
const lately = 5000
const breath = 100

/** The one way of writing a message: what arrives while a commit is under way goes into the next (group commit). */
export function createWriter(deps: WriterDeps, { lanes: count = 3, batch: most = 128, waiting = 20_000 }: WriterOptions = {}): Writer {
  let failedAt = Number.NEGATIVE_INFINITY
  const tried = (well: boolean) => { failedAt = well ? Number.NEGATIVE_INFINITY : performance.now() }
  const lanes = Array.from({ length: count }, () => createLane({ ...deps, tried }, most))
  return {
    failing: () => performance.now() - failedAt < lately,
    write(entry) {
      const lane = lanes[Number.parseInt(entry.conversation.slice(-4), 16) % count]!
      if (lane.queue.length >= waiting) entry.settle({ outcome: 'refused', code: 'unavailable' })
      else lane.add(entry)
    },
    async idle() {
      while (lanes.some(({ busy }) => busy)) await new Promise((settle) => { setTimeout(settle, 5) })
    },
  }
}

function createLane(deps: LaneDeps, most: number) {
  const lane = {
    queue: [] as Entry[],
    busy: false,
    add(entry: Entry) {
      lane.queue.push(entry)
      if (lane.busy) return
      lane.busy = true
      setImmediate(run)
    },
  }
  const run = async () => {
    while (lane.queue.length > 0) {
      if (careful(lane.queue[0]!)) await writeAlone(deps, lane.queue.shift()!)
      else {
        const { batch, rest } = nextBatch(lane.queue, most)
        lane.queue = rest
        const held = await writeBatch(deps, batch)
        for (const entry of held) await writeAlone(deps, entry)
      }
    }
    lane.busy = false
  }
  return lane
}

/** Files are marked as sent in the message's transaction, so such a message has one of its own; so has one whose author is not seen to be a party. */
const careful = ({ by, author, parties, content }: Entry) => content.files.length > 0 || !mayWrite(by, author, parties)

/** The next batch in order of arrival; a repeated id, a careful message, and what follows them in their conversation wait for a later one. */
export function nextBatch(queue: Entry[], most: number): { batch: Entry[]; rest: Entry[] } {
  const ids = new Set<string>()
  const later = new Set<string>()
  const batch: Entry[] = []
  const rest: Entry[] = []
  for (const entry of queue) {
    const id = entry.conversation + entry.id
    if (batch.length < most && !careful(entry) && !ids.has(id) && (later.size === 0 || !later.has(entry.conversation))) {
      ids.add(id)
      batch.push(entry)
    } else {
      later.add(entry.conversation)
      rest.push(entry)
    }
  }
  return { batch, rest }
}

/** Writes a batch in one transaction. @returns what needs a transaction of its own: what the batch could not take, or all of it after an SQL error. */
async function writeBatch(deps: LaneDeps, batch: readonly Entry[]): Promise<readonly Entry[]> {
  const at = now()
  try {
    const numbers = await writeMessages(deps.database.writing, batch, at, bodyVersion)
    deps.tried(true)
    const alone: Entry[] = []
    numbers.forEach((number, place) => {
      const entry = batch[place]!
      if (number === undefined) alone.push(entry)
      else acknowledge(deps, entry, number, at, entry.parties.staff)
    })
    return alone
  } catch (error) {
    if (isStatementError(error)) return await withoutKnown(deps, batch, error)
    deps.tried(false)
    // Whether it was committed is not known. The writers ask again with the same ids, and nothing is stored twice.
    deps.log.error({ err: error, messages: batch.length }, 'a batch of messages could not be written')
    for (const entry of batch) entry.settle({ outcome: 'refused', code: 'unavailable' })
    // A database that recovers is not helped by being asked for a connection hundreds of times a second.
    await pause(breath)
    return []
  }
}

/** After an SQL error: ids that are known are no reason to write the rest one by one. */
async function withoutKnown(deps: LaneDeps, batch: readonly Entry[], error: unknown): Promise<readonly Entry[]> {
  const known = await deps.database.forMembers([...new Set(batch.map(({ member }) => member))], (tx) => readKnown(tx, batch)).catch(() => new Set<string>())
  const isKnown = ({ conversation, id }: Entry) => known.has(conversation + id)
  if (known.size === 0) {
    deps.log.warn({ err: error, messages: batch.length }, 'a batch of messages failed and is written one by one')
    return batch
  }
  const rest = batch.filter((entry) => !isKnown(entry))
  return [...batch.filter(isKnown), ...(rest.length > 0 ? await writeBatch(deps, rest) : [])]
}

/** One message in a transaction of its own: with files, to a conversation that is not as its writer saw it, known already, or after its batch failed. Every outcome is settled. */
async function writeAlone(deps: LaneDeps, entry: Entry): Promise<void> {
  const { member, conversation, id, author, by, content } = entry
  try {
    const back = by === 'citizen' ? await backTo(deps, member, conversation) : null
    const at = now()
    const result = await deps.database.forMembers([member], async (tx): Promise<{ code: ErrorCode } | { staff: string | null; known: MessageRow } | { staff: string | null; first: number; opened: ConversationRow | null; event: StoredMessage | null }> => {
      const row = await readConversationRow(tx, member, conversation, true)
      if (!row || !(mayWrite(by, author, partiesOf(row)) || (by === 'staff' && mayWriteAsGuest(author, await readHere(tx, member, conversation))))) return { code: 'not_found' }
      const known = await readMessageById(tx, member, conversation, id)
      if (known) return { staff: row.staff_id, known }
      // What was under way when it ended must not open it again where its citizen may not write any more.
      if (by === 'citizen') await deps.mustHold(tx, member, author, 'counselling')
      if (row.state === 'closed' && by === 'staff') return { code: 'conversation_closed' }
      const { opened, event } = by === 'citizen' ? await reopen(deps, tx, row, back) : { opened: null, event: null }
      const number = row.last_number + (event ? 2 : 1)
      if (content.files.length > 0 && (await markSent(tx, member, conversation, author, content.files.map((file) => file.id), number)) < content.files.length) throw new Refusal('not_found')
      return { staff: row.staff_id, first: await appendMessages(tx, event ? [event, entry] : [entry], at, bodyVersion), opened, event }
    })
    if ('code' in result) return entry.settle({ outcome: 'refused', code: result.code })
    if ('known' in result) return acknowledgeKnown(deps, entry, result.known, result.staff)
    const { staff, first, opened, event } = result
    if (event) deps.stored(event, first, at, staff)
    acknowledge(deps, entry, event ? first + 1 : first, at, staff)
    if (opened) deps.changed(opened, staff)
  } catch (error) {
    // Nothing of it was written, what opened meanwhile neither.
    if (error instanceof Refusal) return entry.settle({ outcome: 'refused', code: error.code })
    deps.log.error({ err: error }, 'a message could not be written')
    if (!isStatementError(error)) deps.tried(false)
    entry.settle({ outcome: 'refused', code: isStatementError(error) ? 'internal' : 'unavailable' })
  }
}

/** The counsellor of what is closed or asleep, if they are there. Asked before the transaction, which may find another one; then it is not theirs. */
async function backTo({ database, ready, staffCard }: WriterDeps, member: string, conversation: string): Promise<Back | null> {
  const row = await database.forMembers([member], (tx) => readConversationRow(tx, member, conversation))
  const staff = row && (row.state === 'closed' || row.state === 'asleep') ? row.staff_id : null
  if (staff === null || !(await ready(member)).includes(staff)) return null
  return { staff, alias: (await staffCard([staff])).get(staff)?.alias ?? '' }
}

/** What is committed is committed: a socket that fails now must not stop the acknowledgement of the others. */
function acknowledge(deps: WriterDeps, entry: Entry, number: number, at: Date, staff: string | null): void {
  try {
    entry.settle({ outcome: 'stored', number, at })
    deps.stored(entry, number, at, staff)
  } catch (error) {
    deps.log.error({ err: error }, 'a stored message could not be told')
  }
}

/** The id was known: the same again gets its first number; other content, or another author, is an error. */
function acknowledgeKnown(deps: WriterDeps, entry: Entry, row: MessageRow, staff: string | null): void {
  const { member, conversation, id, author, content } = entry
  const same = row.author_id === author && sameBody(openBody(deps.vault.unit(member, conversation), conversation, id, row.sealed_version, row.body), content)
  entry.settle(same ? { outcome: 'duplicate', number: row.number, at: row.at } : { outcome: 'refused', code: 'id_reused' })
  // Perhaps the first attempt was committed and never told to those who are there; who has it drops it by its number.
  if (same) deps.stored(entry, row.number, row.at, staff, true)
}

/** PostgreSQL refused the statement; the connection and the server are well. */
const isStatementError = (error: unknown): boolean => error instanceof DatabaseError && !isAway(error)
