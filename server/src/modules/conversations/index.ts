import type { Answered, operations } from '@socialspace/contract'
import type { Language, Queue, Theme } from '@socialspace/contract/shapes'
import type { Bus } from '../../platform/bus/index.ts'
import { now } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { type Call, type Handlers } from '../../platform/http/index.ts'
import type { Socket } from '../../platform/live/index.ts'
import type { Log } from '../../platform/log.ts'
import { type PictureType, remakePicture as remake } from '../../platform/outbound/picture/index.ts'
import type { Telemetry } from '../../platform/telemetry.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Record as RecordAct } from '../audit/index.ts'
import type { Controller, Giving } from '../consent/index.ts'
import { type Body, openBody } from './body.ts'
import { conversationFrames, heartbeat, refill } from './frames.ts'
import { createSent } from './beside/sent.ts'
import { createDoors } from './doors.ts'
import { createMarks } from './marks.ts'
import { createReseal } from './reseal/index.ts'
import { createOpenings } from './openings.ts'
import { answerGuest } from './operations/answerGuest.ts'
import { answerHandover } from './operations/answerHandover.ts'
import { approveAnswer } from './operations/approveAnswer.ts'
import { listAnswers } from './operations/listAnswers.ts'
import { listSecondReading } from './operations/listSecondReading.ts'
import { openAnswer } from './operations/openAnswer.ts'
import { readMyAnswer } from './operations/readMyAnswer.ts'
import { returnAnswer } from './operations/returnAnswer.ts'
import { saveSecondReading } from './operations/saveSecondReading.ts'
import { submitAnswer } from './operations/submitAnswer.ts'
import { withdrawAnswer } from './operations/withdrawAnswer.ts'
import { askHandover } from './operations/askHandover.ts'
import { askToListen } from './operations/askToListen.ts'
import { makePracticeLink } from './operations/makePracticeLink.ts'
import { deleteLinkOf, deleteLinksBefore, goodFor } from './practice/store.ts'
import { endGuest } from './operations/endGuest.ts'
import { inviteGuest } from './operations/inviteGuest.ts'
import { listTalking } from './operations/listTalking.ts'
import { endStays, type GuestRow } from './guests/store.ts'
import { editMessage } from './operations/editMessage.ts'
import { eraseMessage } from './operations/eraseMessage.ts'
import { eraseOwnMessage } from './operations/eraseOwnMessage.ts'
import { closeConversation, type RecordWriter } from './operations/closeConversation.ts'
import { labelConversation } from './operations/labelConversation.ts'
import { listColleagues } from './operations/listColleagues.ts'
import { listInbox } from './operations/listInbox.ts'
import { listMyConversations } from './operations/listMyConversations.ts'
import { readAbout } from './operations/readAbout.ts'
import { readConversation } from './operations/readConversation.ts'
import { readConversationRules } from './operations/readConversationRules.ts'
import { saveConversationRules } from './operations/saveConversationRules.ts'
import { readDraft } from './operations/readDraft.ts'
import { readFile } from './operations/readFile.ts'
import { readMessages } from './operations/readMessages.ts'
import { saveDraft } from './operations/saveDraft.ts'
import { searchConversations, type SearchDeps } from './operations/searchConversations.ts'
import { sendMessage } from './operations/sendMessage.ts'
import { sleepConversation } from './operations/sleepConversation.ts'
import { startConversation } from './operations/startConversation.ts'
import { takeConversation } from './operations/takeConversation.ts'
import { updateThemes } from './operations/updateThemes.ts'
import { uploadFile } from './operations/uploadFile.ts'
import { wakeConversation } from './operations/wakeConversation.ts'
import { withdrawHandover } from './operations/withdrawHandover.ts'
import { type Card, messageFrame, type PresentDeps } from './present.ts'
import { createRooms, type Room, type RoomEvent } from './rooms.ts'
import type { MustHold } from './send.ts'
import { closeOwn, settleChange } from './settle.ts'
import { createShown } from './shown.ts'
import { createStanding } from './standing.ts'
import { type ConversationRow, type MessageRow, readConversationRow, readOfStaff, removeUnsent } from './store.ts'
import { createTouches } from './touches.ts'
import { createVisit } from './visit.ts'
import { createWriter, type StoredMessage, type WriterOptions } from './writer.ts'

export { data } from './data.ts'
export { mustBeThemes } from './operations/updateThemes.ts'
export type { WriterOptions } from './writer.ts'

type Profile = Answered<typeof operations.readAbout>
export type AboutCitizens = (tx: Tx, member: string, citizens: string[]) => Promise<ReadonlyMap<string, Profile['about']>>
export type CitizenProfile = (tx: Tx, member: string, citizen: string) => Promise<Pick<Profile, 'about' | 'contact'>>
/** Which of these citizens have said who they are, and when. */
export type KnownOf = (tx: Tx, member: string, citizens: readonly string[]) => Promise<ReadonlyMap<string, Date>>
/** What counsellors have called abuse about a citizen. */
export type AbuseOf = (tx: Tx, member: string, citizen: string) => Promise<Profile['abuse']>
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
  readonly publicUrl: string
  readonly memberIds: () => Promise<readonly string[]>
  readonly themes: (member: string) => Promise<Theme[]>
  readonly queues: (member: string) => Promise<Queue[]>
  /** Where somebody begins to wait, the queues of that service, and how many may wait in them. */
  readonly entrance: (member: string, wish: { service?: string | undefined; queue?: string | undefined; language: Language }) => Promise<{ queue: string; queues: string[]; maxQueue: number | null } | undefined>
  /** How many open conversations a counsellor may have in the service of a queue, and that service's queues. */
  readonly limitOf: (tx: Tx, member: string, queue: string) => Promise<{ queues: string[]; maxConversations: number | null; push: boolean }>
  /** In the transaction that takes a conversation out of the queue. @throws Refusal not_offered */
  readonly claim: (tx: Tx, claim: { member: string; conversation: string; staff: string; push: boolean }) => Promise<void>
  readonly giveConsent: (tx: Tx, giving: Giving) => Promise<void>
  readonly mustHold: MustHold
  readonly createCitizen: (tx: Tx, member: string) => Promise<string>
  readonly openCitizenSession: (call: Pick<Call, 'setCookie'>, member: string, citizen: string) => Promise<unknown>
  readonly touchCitizen: (tx: Tx, member: string, citizen: string) => Promise<void>
  readonly aboutCitizens: AboutCitizens
  readonly citizenProfile: CitizenProfile
  readonly confidenceOf: ConfidenceOf
  readonly knownOf: KnownOf
  readonly abuseOf: AbuseOf
  /** Who counsels at a member, and who of them is there now. */
  readonly counsellors: (member: string) => Promise<ReadonlySet<string>>
  /** Who may make a link to one for practice. */
  readonly practisers: (member: string) => Promise<ReadonlySet<string>>
  /** Its counsellors and coordinators: who may be let in by a citizen. */
  readonly colleagues: (member: string) => Promise<ReadonlySet<string>>
  readonly ready: (member: string) => Promise<readonly string[]>
  readonly staffCard: (ids: string[]) => Promise<ReadonlyMap<string, Card>>
  readonly away: PresentDeps['away']
  readonly timeZone: SearchDeps['timeZone']
  readonly namesOf: SearchDeps['namesOf']
  readonly recordWriter: RecordWriter
  /** Whether something at a member lies under this id already. */
  readonly taken: (member: string, id: string) => Promise<boolean>
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
  const sent = createSent(given)
  const shown = createShown()
  const touches = createTouches(bus)
  const loads = createTouches(bus, 500)
  const opening = createOpenings(given)
  const reseal = createReseal({ ...given, database: database.withRestricted })
  const { visit, attend, attendLocked } = createVisit({ ...given, opening })
  const { renew, greet } = createStanding({ ...given, rooms })
  const unheard = bus.subscribe('may-write', (event) => {
    const { member, conversations } = event as { member: string; conversations?: string[] }
    rooms.askAgain(member, conversations)
  })
  const queueChanged = (member: string) => bus.publish(`queue:${member}`, {})
  const failed = (error: unknown) => log.warn({ err: error }, 'a change of a conversation could not be told')
  const frameOf = (message: StoredMessage, number: number, at: Date) => messageFrame(message.conversation, message, number, at)

  /** After the commit: to those who are there, to other processes (sealed), and to the list that it changes. */
  const stored = (message: StoredMessage, number: number, at: Date, staff: string | null, again = false) => {
    if (!again) telemetry.messages.inc()
    if (message.author !== null) sent.note({ member: message.member, conversation: message.conversation, author: message.author, at })
    const room = rooms.get(message.conversation)
    if (room) rooms.deliver(room, number, room.follows.size === 1 && message.from && room.follows.has(message.from) ? '' : frameOf(message, number, at), message.from)
    const { member, conversation, id, by, author, body } = message
    if (bus.others) rooms.tell(conversation, { rows: [{ member_id: member, conversation_id: conversation, number, id, by, author_id: author, at, sealed_version: 0, body }] })
    if (by === 'citizen') touches.touch(member, staff)
    if (by !== 'service') loads.load(member)
  }
  /** A state changed: those who may stay in the room see the conversation as it is now. */
  const changed = (row: ConversationRow, from: string | null = null) => {
    if (from !== null && from !== row.staff_id) touches.touch(row.member_id, from)
    rooms.tell(row.id, { changed: true })
    queueChanged(row.member_id)
    if (row.staff_id) touches.touch(row.member_id, row.staff_id)
    const room = rooms.get(row.id)
    if (room) rooms.changed(room, row)
    void renew(row.id).catch(failed)
  }
  /** Their stay has ended: they are put out before anything more is said there, and their list is fetched anew. */
  const guestsLeft = (rows: readonly GuestRow[]) => {
    for (const { member_id, conversation_id, id, guest_id } of rows) {
      rooms.left(conversation_id, [id])
      touches.touch(member_id, guest_id)
    }
  }
  const elsewhere = async (room: Room, event: RoomEvent) => {
    if ('changed' in event) return await renew(room.conversation)
    if ('replaced' in event) return rooms.replace(room, event.replaced.number, event.replaced.frame)
    for (const { member_id, conversation_id, number, id, by, author_id, at, sealed_version, body } of event.rows as MessageRow[]) {
      const content = openBody(vault.unit(member_id, conversation_id), conversation_id, id, sealed_version, body)
      rooms.deliver(room, number, messageFrame(conversation_id, { id, by: by as 'citizen', author: author_id, content }, number, new Date(at)), null)
    }
  }

  const shownOtherwise = async (member: string, conversation: string): Promise<void> => {
    rooms.tell(conversation, { changed: true })
    const row = await database.forMembers([member], (tx) => readConversationRow(tx, member, conversation))
    if (row?.staff_id) touches.touch(member, row.staff_id)
    await renew(conversation)
  }

  /** A message was erased or put right: who is there sees so at once, in every process; what stays is sealed anew. */
  const replaced = (message: MessageRow, content: Body) => {
    const { member_id: member, conversation_id: conversation, number, id, by, author_id: author, at } = message
    const frame = messageFrame(conversation, { id, by: by as 'citizen', author, content }, number, at)
    const room = rooms.get(conversation)
    if (room) rooms.replace(room, number, frame)
    if (bus.others) rooms.tell(conversation, { replaced: { number, frame } })
    reseal.begin(member, conversation)
  }
  const writer = createWriter({ ...given, stored, changed }, given.writer)
  const deps = { remakePicture: remake, ...given, rooms, marks, writer, visit, attend, attendLocked, greet, stored, changed, guestsLeft, queueChanged, wasShown: shown.was, replaced }
  const handlers: Handlers<
    | 'startConversation' | 'listMyConversations' | 'updateThemes' | 'readConversation' | 'readMessages' | 'sendMessage' | 'uploadFile' | 'readFile'
    | 'takeConversation' | 'sleepConversation' | 'wakeConversation' | 'closeConversation' | 'listInbox' | 'readAbout' | 'eraseMessage' | 'askHandover' | 'withdrawHandover' | 'answerHandover' | 'listColleagues' | 'labelConversation' | 'searchConversations' | 'readDraft' | 'saveDraft'
    | 'makePracticeLink' | 'editMessage' | 'eraseOwnMessage' | 'readConversationRules' | 'saveConversationRules' | 'answerGuest' | 'askToListen' | 'endGuest' | 'inviteGuest' | 'listTalking'
    | 'approveAnswer' | 'listAnswers' | 'listSecondReading' | 'openAnswer' | 'readMyAnswer' | 'returnAnswer' | 'saveSecondReading' | 'submitAnswer' | 'withdrawAnswer'
  > = {
    startConversation: startConversation(deps), listMyConversations: listMyConversations(deps), updateThemes: updateThemes(deps),
    readConversation: readConversation(deps), readMessages: readMessages(deps), sendMessage: sendMessage(deps), uploadFile: uploadFile(deps), readFile: readFile(deps),
    takeConversation: takeConversation(deps), sleepConversation: sleepConversation(deps), wakeConversation: wakeConversation(deps), closeConversation: closeConversation(deps),
    listInbox: listInbox(deps), readAbout: readAbout(deps), eraseMessage: eraseMessage(deps),
    askHandover: askHandover(deps), withdrawHandover: withdrawHandover(deps), answerHandover: answerHandover(deps), listColleagues: listColleagues(deps),
    makePracticeLink: makePracticeLink({ ...deps, slugOf: async (id) => (await given.member({ id })).slug }),
    editMessage: editMessage(deps), eraseOwnMessage: eraseOwnMessage(deps), readConversationRules: readConversationRules(deps), saveConversationRules: saveConversationRules(deps),
    answerGuest: answerGuest(deps), askToListen: askToListen(deps), endGuest: endGuest(deps), inviteGuest: inviteGuest(deps), listTalking: listTalking(deps),
    labelConversation: labelConversation(deps), searchConversations: searchConversations(deps), readDraft: readDraft(deps), saveDraft: saveDraft(deps),
    approveAnswer: approveAnswer(deps), listAnswers: listAnswers(deps), listSecondReading: listSecondReading(deps), openAnswer: openAnswer(deps), readMyAnswer: readMyAnswer(deps), returnAnswer: returnAnswer(deps), saveSecondReading: saveSecondReading(deps), submitAnswer: submitAnswer(deps), withdrawAnswer: withdrawAnswer(deps),
  }

  const tidy = async () => {
    const members = await given.memberIds()
    if (members.length === 0) return 0
    return await database.forMembers(members, async (tx) => {
      await deleteLinksBefore(tx, members, new Date(now().getTime() - goodFor))
      return await removeUnsent(tx, members, new Date(now().getTime() - unsentFor))
    })
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
    /** Remembers that `staff` was shown that these wait. */
    noteShown: shown.note,
    ...createDoors(given),
    /** Somebody may be let in nowhere any more. @returns what is to be done after the commit */
    async staffLeft(tx: Tx, member: string, staff: string): Promise<() => void> {
      const left = await endStays(tx, member, { staff }, now())
      await deleteLinkOf(tx, member, staff)
      return () => {
        guestsLeft(left)
        for (const { conversation_id } of left) void shownOtherwise(member, conversation_id).catch(failed)
      }
    },
    /** What may be seen of a conversation has changed: nobody stays in it, in any process, and the lists it was in are fetched again. */
    async leave(member: string, conversation: string): Promise<void> {
      rooms.tell(conversation, { changed: true })
      const room = rooms.get(conversation)
      if (room) rooms.end(room)
      queueChanged(member)
    },
    /** Something about the conversation is to be shown otherwise: whoever is there gets it as it is now, and its counsellor's list is fetched again. */
    shownOtherwise,
    /** A counsellor's absence, as those they have conversations with see it, has changed. */
    async awayChanged(member: string, staff: string): Promise<void> {
      const rows = await database.forMembers([member], async (tx) => [...await readOfStaff(tx, member, staff, { state: 'open', limit: 1000 }), ...await readOfStaff(tx, member, staff, { state: 'asleep', limit: 1000 })])
      for (const row of rows) {
        rooms.tell(row.id, { changed: true })
        await renew(row.id)
      }
    },
    /** Whether these conversations may be written in has changed: it is asked again for each message, in every process. */
    askAgain: (member: string, conversations: readonly string[]) => bus.publish('may-write', { member, conversations: [...conversations] }),
    /** The counsellor ends a conversation of theirs; `work` in the same transaction. */
    end: (member: string, conversation: string, staff: string, work: (tx: Tx, citizen: string) => Promise<void>) => settleChange(deps, member, staff, async (tx) => {
      const closed = await closeOwn(tx, member, conversation, staff)
      await work(tx, closed.row.citizen_id)
      return closed
    }),
    /** Everything up to a number has been read by someone: for the seed of the demo world. */
    markRead: (member: string, conversation: string, account: string, number: number) => marks.note({ member, conversation, account, delivered: number, read: number }),
    /** Seals anew what stays where a message was erased; runs every minute by itself. @returns how many conversations are not done yet */
    reseal: reseal.sweep,
    dropForgotten: reseal.dropForgotten,
    /** Removes files that were never sent within a day; runs every hour by itself. */
    tidy,
    /** Removes the drafts of what was sent; runs every second by itself. */
    tidySent: sent.flush,
    /** Waits for what is under way: messages, then marks. */
    async close(): Promise<void> {
      clearInterval(tidying)
      unheard()
      await reseal.close()
      await writer.idle()
      touches.stop()
      loads.stop()
      await marks.flush()
      await sent.flush()
    },
  }
}
