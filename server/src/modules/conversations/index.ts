import type { Answered, operations } from '@socialspace/contract'
import type { Queue, Theme } from '@socialspace/contract/shapes'
import type { Bus } from '../../platform/bus/index.ts'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { type Call, type Handlers, must } from '../../platform/http/index.ts'
import type { Socket } from '../../platform/live/index.ts'
import type { Log } from '../../platform/log.ts'
import { type PictureType, remakePicture as remake } from '../../platform/outbound/picture/index.ts'
import type { Telemetry } from '../../platform/telemetry.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import type { Controller, Giving } from '../consent/index.ts'
import { erased as erasedBody, openBody } from './body.ts'
import { openChunk } from './files.ts'
import { conversationFrames, heartbeat, refill } from './frames.ts'
import { createMarks } from './marks.ts'
import { createReseal } from './reseal.ts'
import { createOpenings } from './openings.ts'
import { eraseMessage } from './operations/eraseMessage.ts'
import { closeConversation, type WriteNote } from './operations/closeConversation.ts'
import { listInbox } from './operations/listInbox.ts'
import { listMyConversations } from './operations/listMyConversations.ts'
import { readAbout } from './operations/readAbout.ts'
import { readConversation } from './operations/readConversation.ts'
import { readFile } from './operations/readFile.ts'
import { readMessages } from './operations/readMessages.ts'
import { sendMessage } from './operations/sendMessage.ts'
import { sleepConversation } from './operations/sleepConversation.ts'
import { startConversation } from './operations/startConversation.ts'
import { takeConversation } from './operations/takeConversation.ts'
import { updateThemes } from './operations/updateThemes.ts'
import { uploadFile } from './operations/uploadFile.ts'
import { wakeConversation } from './operations/wakeConversation.ts'
import { type Card, find, messageFrame, openThemes, presentOne } from './present.ts'
import { createRooms, type Room, type RoomEvent } from './rooms.ts'
import type { MustHold } from './send.ts'
import { createShown } from './shown.ts'
import { type ConversationRow, type MessageRow, readConversationRow, readFilesOf, readMedianWait, readOfCitizen, readSomeChunks, readWaiting, readWaitingOrder, removeUnsent } from './store.ts'
import { createTouches } from './touches.ts'
import { createVisit } from './visit.ts'
import { createWriter, type StoredMessage, type WriterOptions } from './writer.ts'

export { data } from './data.ts'
export type { WriterOptions } from './writer.ts'

type Profile = Answered<typeof operations.readAbout>
export type AboutCitizens = (tx: Tx, member: string, citizens: string[]) => Promise<ReadonlyMap<string, Profile['about']>>
export type CitizenProfile = (tx: Tx, member: string, citizen: string) => Promise<Pick<Profile, 'about' | 'contact'>>
/** What the citizen wishes to be kept confidential, as it concerns a conversation. */
export type ConfidenceOf = (tx: Tx, member: string, citizen: string, conversation: string) => Promise<Profile['confidential']>

export interface ConversationsDeps {
  readonly database: Database
  readonly vault: Vault
  readonly bus: Bus
  readonly log: Log
  readonly telemetry: Pick<Telemetry, 'messages'>
  readonly record: RecordAct
  readonly member: (by: { id: string }) => Promise<Controller>
  readonly memberIds: () => Promise<readonly string[]>
  readonly themes: (member: string) => Promise<Theme[]>
  readonly queues: (member: string) => Promise<Queue[]>
  readonly giveConsent: (tx: Tx, giving: Giving) => Promise<void>
  readonly mustHold: MustHold
  readonly createCitizen: (tx: Tx, member: string) => Promise<string>
  readonly openCitizenSession: (call: Pick<Call, 'setCookie'>, member: string, citizen: string) => Promise<unknown>
  readonly touchCitizen: (tx: Tx, member: string, citizen: string) => Promise<void>
  readonly aboutCitizens: AboutCitizens
  readonly citizenProfile: CitizenProfile
  readonly confidenceOf: ConfidenceOf
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, Card>>
  readonly writeNote: WriteNote
  /** A citizen who waits is connected: reception tells them their place. */
  readonly whileWaiting?: (socket: Socket, member: string) => void
  readonly remakePicture?: (type: PictureType, bytes: Uint8Array) => Promise<Buffer>
  readonly writer?: WriterOptions
}

const unsentFor = 24 * 60 * 60 * 1000
const tidyEvery = 60 * 60 * 1000

/** Conversations: who takes part, what is written, how far it is read, files; over HTTP and live. */
export function createConversations(given: ConversationsDeps) {
  const { database, vault, bus, log, telemetry } = given
  const rooms = createRooms({ bus, elsewhere: (room, event) => void elsewhere(room, event).catch(failed), missed: (follow, after) => void refill(deps, follow, after).catch(failed) })
  const marks = createMarks(given)
  const shown = createShown()
  const touches = createTouches(bus)
  const opening = createOpenings(given)
  const reseal = createReseal({ ...given, database: database.withRestricted })
  const visit = createVisit({ ...given, opening })
  const queueChanged = (member: string) => bus.publish(`queue:${member}`, {})
  const failed = (error: unknown) => log.warn({ err: error }, 'a change of a conversation could not be told')
  const frameOf = (message: StoredMessage, number: number, at: Date) => messageFrame(message.conversation, message, number, at)

  /** After the commit: to those who are there, to other processes (sealed), and to the list that it changes. */
  const stored = (message: StoredMessage, number: number, at: Date, staff: string | null, again = false) => {
    if (!again) telemetry.messages.inc()
    const room = rooms.get(message.conversation)
    if (room) rooms.deliver(room, number, room.follows.size === 1 && message.from && room.follows.has(message.from) ? '' : frameOf(message, number, at), message.from)
    const { member, conversation, id, by, author, body } = message
    if (bus.others) rooms.tell(conversation, { rows: [{ member_id: member, conversation_id: conversation, number, id, by, author_id: author, at, sealed_version: 0, body }] })
    if (by === 'citizen') touches.touch(member, staff)
  }
  /** A state changed: those who may stay in the room see the conversation as it is now. */
  const changed = (row: ConversationRow) => {
    rooms.tell(row.id, { changed: true })
    queueChanged(row.member_id)
    if (row.staff_id) touches.touch(row.member_id, row.staff_id)
    void renew(row).catch(failed)
  }
  const renew = async (row: ConversationRow) => {
    const room = rooms.get(row.id)
    if (!room) return
    rooms.changed(room, row)
    if (room.follows.size === 0) return
    const conversation = await presentOne(deps, await database.forMembers([row.member_id], (tx) => find(tx, row)))
    rooms.send(room, JSON.stringify({ t: 'conversation', conversation: { ...conversation, lastNumber: Math.max(room.last, conversation.lastNumber) } }), null)
  }
  const elsewhere = async (room: Room, event: RoomEvent) => {
    if ('changed' in event) {
      const row = await database.forMembers([room.member], (tx) => readConversationRow(tx, room.member, room.conversation))
      if (row) await renew(row)
      else rooms.end(room)
      return
    }
    if ('erased' in event) return rooms.replace(room, event.erased.number, event.erased.frame)
    for (const { member_id, conversation_id, number, id, by, author_id, at, sealed_version, body } of event.rows as MessageRow[]) {
      const content = openBody(vault.unit(member_id, conversation_id), conversation_id, id, sealed_version, body)
      rooms.deliver(room, number, messageFrame(conversation_id, { id, by: by as 'citizen', author: author_id, content }, number, new Date(at)), null)
    }
  }

  /** A message was erased: who is there sees so at once, in every process; what stays is sealed anew. */
  const erased = (message: MessageRow) => {
    const { member_id: member, conversation_id: conversation, number, id, author_id: author, at } = message
    const frame = messageFrame(conversation, { id, by: 'citizen', author, content: erasedBody }, number, at)
    const room = rooms.get(conversation)
    if (room) rooms.replace(room, number, frame)
    if (bus.others) rooms.tell(conversation, { erased: { number, frame } })
    reseal.begin(member, conversation)
  }
  const writer = createWriter({ ...given, stored, changed }, given.writer)
  const deps = { remakePicture: remake, ...given, rooms, marks, writer, visit, stored, changed, queueChanged, wasShown: shown.was, erased }
  const handlers: Handlers<
    | 'startConversation' | 'listMyConversations' | 'updateThemes' | 'readConversation' | 'readMessages' | 'sendMessage' | 'uploadFile' | 'readFile'
    | 'takeConversation' | 'sleepConversation' | 'wakeConversation' | 'closeConversation' | 'listInbox' | 'readAbout' | 'eraseMessage'
  > = {
    startConversation: startConversation(deps), listMyConversations: listMyConversations(deps), updateThemes: updateThemes(deps),
    readConversation: readConversation(deps), readMessages: readMessages(deps), sendMessage: sendMessage(deps), uploadFile: uploadFile(deps), readFile: readFile(deps),
    takeConversation: takeConversation(deps), sleepConversation: sleepConversation(deps), wakeConversation: wakeConversation(deps), closeConversation: closeConversation(deps),
    listInbox: listInbox(deps), readAbout: readAbout(deps), eraseMessage: eraseMessage(deps),
  }

  const tidy = async () => {
    const members = await given.memberIds()
    if (members.length === 0) return 0
    return await database.forMembers(members, (tx) => removeUnsent(tx, members, new Date(now().getTime() - unsentFor)))
  }
  const tidying = setInterval(() => void tidy().catch((error: unknown) => log.warn({ err: error }, 'unsent files could not be removed')), tidyEvery).unref()

  return {
    handlers,
    /** For the live socket's table. */
    frames: conversationFrames(deps),
    heartbeat: heartbeat(deps),
    closed: rooms.forget,
    /** Whether messages could not be stored lately. */
    failing: writer.failing,

    /** For what other modules let staff read of a conversation. */
    opening,
    /** Who waits at a member, longest first, themes opened; remembers that `staff` was shown them. */
    async waiting(tx: Tx, member: string, staff: string) {
      const rows = await readWaiting(tx, member, 1000)
      shown.note(staff, rows.map(({ id }) => id))
      return rows.map((row) => ({
        id: row.id, citizen: row.citizen_id, queue: row.queue_id, since: row.started_at, letters: row.letters, themes: openThemes(vault, { ...row, member_id: member }),
      }))
    },
    /** The order in which people wait, without anything of theirs. */
    async order(tx: Tx, member: string) {
      return (await readWaitingOrder(tx, member)).map(({ id, citizen_id, queue_id }) => ({ conversation: id, citizen: citizen_id, queue: queue_id }))
    },
    /** The median wait in seconds of those taken since. */
    medianWait: (tx: Tx, member: string, since: Date) => readMedianWait(tx, member, since),
    /** The parties of a conversation, for other modules' own access rules. */
    async parties(tx: Tx, member: string, conversation: string): Promise<{ citizen: string; staff: string | null; state: string } | undefined> {
      const row = await readConversationRow(tx, member, conversation)
      return row && { citizen: row.citizen_id, staff: row.staff_id, state: row.state }
    },
    /** A person's conversations, locked until the transaction ends: whether a counsellor ever took each. */
    ofCitizen: async (tx: Tx, member: string, citizen: string) => (await readOfCitizen(tx, member, citizen, true)).map(({ id, taken_at, started_at, last_at }) => ({ id, takenAt: taken_at, startedAt: started_at, lastAt: last_at })),
    /** A person's latest conversations: when, and nothing of what was said. */
    datesOf: async (tx: Tx, member: string, citizen: string) => (await readOfCitizen(tx, member, citizen)).map(({ id, started_at, last_at }) => ({ id, startedAt: started_at, lastAt: last_at })),
    /** A person's files that are theirs to have. */
    filesOf: (tx: Tx, member: string, citizen: string) => readFilesOf(tx, member, citizen),
    /** Some pieces of such a file, opened. @throws Refusal sealed_broken when one is missing. @throws SealBroken */
    async readPieces(tx: Tx, member: string, { id, conversation, pieces }: { id: string; conversation: string; pieces: number }, from: number, most: number): Promise<Buffer[]> {
      const found = await readSomeChunks(tx, member, conversation, id, from, most)
      must(found.length === Math.min(most, pieces - from), 'sealed_broken')
      const unit = vault.unit(member, conversation)
      return found.map(({ index, body }) => openChunk(unit, id, pieces, index, body))
    },
    /** What may be seen of a conversation has changed: nobody stays in it, in any process, and the lists it was in are fetched again. */
    async leave(member: string, conversation: string): Promise<void> {
      rooms.tell(conversation, { changed: true })
      const room = rooms.get(conversation)
      if (room) rooms.end(room)
      queueChanged(member)
    },
    /** Something about the conversation is to be shown otherwise: whoever is there gets it as it is now. */
    async shownOtherwise(member: string, conversation: string): Promise<void> {
      rooms.tell(conversation, { changed: true })
      const row = await database.forMembers([member], (tx) => readConversationRow(tx, member, conversation))
      if (row) await renew(row)
    },
    /** Everything up to a number has been read by someone: for the seed of the demo world. */
    markRead: (member: string, conversation: string, account: string, number: number) => marks.note({ member, conversation, account, delivered: number, read: number }),
    /** Seals anew what stays where a message was erased; runs every minute by itself. @returns how many conversations are not done yet */
    reseal: reseal.sweep,
    /** Removes files that were never sent within a day; runs every hour by itself. */
    tidy,
    /** Waits for what is under way: messages, then marks. */
    async close(): Promise<void> {
      clearInterval(tidying)
      await reseal.close()
      await writer.idle()
      touches.stop()
      await marks.flush()
    },
  }
}
