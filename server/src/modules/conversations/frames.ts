import type { ClientFrame } from '@socialspace/contract/live'
import type { Database } from '../../platform/database/index.ts'
import { Refusal, refusalOf } from '../../platform/http/index.ts'
import type { FrameHandlers, Socket } from '../../platform/live/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Vault } from '../../platform/vault/index.ts'
import type { Parties, Side } from './access.ts'
import { readReadingQueues } from './answers/store.ts'
import type { Body } from './body.ts'
import type { Marks } from './marks.ts'
import { presentMessages, timeOf } from './present.ts'
import { type Follow, gone, type Rooms } from './rooms.ts'
import { type Address, admit, type MustHold, seal } from './send.ts'
import type { Standing } from './standing.ts'
import { type MessageRow, readReplaced, readLastNumbers, readMessagesAfter } from './store.ts'
import type { Attend } from './visit.ts'
import type { Outcome, Writer } from './writer.ts'

export interface FrameDeps {
  readonly database: Database
  readonly vault: Vault
  readonly log: Log
  readonly rooms: Rooms
  readonly marks: Marks
  readonly writer: Writer
  readonly attend: Attend
  readonly mustHold: MustHold
  readonly greet: Standing['greet']
  /** A citizen who waits has come: tells them their place as it changes. */
  readonly whileWaiting?: ((socket: Socket, member: string) => void) | undefined
}

type Own = 'resume' | 'leave' | 'send' | 'typing' | 'delivered' | 'read'
const page = 100
const refused = (conversation: string, id: string, code: string) => `{"t":"refused","conversation":"${conversation}","id":"${id}","code":"${code}"}`

/** What the live frames of conversations do. */
export function conversationFrames(deps: FrameDeps): FrameHandlers<ClientFrame, Own> {
  const { rooms } = deps
  return {
    resume: (socket, frame) => resume(deps, socket, frame, frame.after),
    leave: (socket, { conversation }) => rooms.leave(socket, conversation),
    send: (socket, frame) => send(deps, socket, frame),
    typing(socket, { member, conversation, on }) {
      const follow = rooms.follow(socket, member, conversation)
      if (follow && follow.guest?.role !== 'listen') rooms.send(follow.room, `{"t":"typing","conversation":"${conversation}","who":"${follow.account}","on":${on}}`, socket)
    },
    delivered: (socket, { member, conversation, number }) => mark(deps, rooms.follow(socket, member, conversation), number, 0),
    read: (socket, { member, conversation, number }) => mark(deps, rooms.follow(socket, member, conversation), number, number),
  }
}

function send(deps: FrameDeps, socket: Socket, { member, conversation, message }: Extract<ClientFrame, { t: 'send' }>): void | Promise<void> {
  const submit = (by: Side, author: string, parties: Parties, content: Body) => {
    const sealed = seal(deps.vault, { member, conversation }, by, author, parties, message.id, content)
    socket.begin()
    deps.writer.write({ ...sealed, from: socket, settle: (outcome) => {
      socket.end()
      socket.send(answer(conversation, message.id, outcome))
    } })
  }
  const follow = deps.rooms.follow(socket, member, conversation)
  if (follow?.mayWrite && message.files.length === 0) return submit(follow.side, follow.account, follow.room.parties, { text: message.text, files: [], event: null })
  return admit(deps, socket.principal, { member, conversation }, message)
    .then(({ side, parties, content }) => submit(side, socket.principal.account!, parties, content))
    // Whatever it was: who sent a message hears what became of this one.
    .catch((error: unknown) => socket.send(refused(conversation, message.id, refusalOf(error, deps.log, 'live send').code)))
}

const answer = (conversation: string, id: string, outcome: Outcome): string =>
  outcome.outcome === 'refused'
    ? refused(conversation, id, outcome.code)
    : `{"t":"ack","conversation":"${conversation}","id":"${id}","number":${outcome.number},"at":"${timeOf(outcome.at)}","outcome":"${outcome.outcome}"}`

/** Lets the socket in and sends the conversation, the missing suffix, and then what came meanwhile: in order, nothing twice, nothing left out. */
async function resume(deps: FrameDeps, socket: Socket, at: Address, after: number): Promise<void> {
  const { rooms } = deps
  const { member, conversation } = at
  rooms.leave(socket, conversation)
  try {
    const { replaced, follow, from } = await deps.attend(socket.principal, member, conversation, async (tx, row, side, guest) => {
      // From here on what is stored is held for this socket; what was stored before is in the statements below, each of which sees all that is committed.
      const follow = rooms.join(socket, row, side, guest)
      const mayWrite = guest ? false : side === 'staff' ? !(await readReadingQueues(tx, member)).has(row.queue_id) : (await holds(deps.mustHold(tx, member, row.citizen_id, 'counselling')))
      // Unless that has changed since it was read.
      follow.mayWrite ??= mayWrite
      const from = Math.max(after, follow.floor)
      const replaced = after > 0 ? await readReplaced(tx, member, conversation, follow.floor, after) : []
      return { replaced, follow, from }
    })
    const first = await deps.greet(follow, (tx) => readMessagesAfter(tx, member, conversation, from, page))
    if (rooms.follow(socket, member, conversation) !== follow) return
    // What was erased or put right while this browser was away is on its screen still as it was.
    if (replaced.length > 0) socket.send(JSON.stringify({ t: 'messages', conversation, messages: presentMessages(deps.vault, member, conversation, replaced) }))
    await catchUp(deps, follow, from, first)
    if (socket.closed) rooms.forget(socket)
    else if (follow.side === 'citizen' && follow.room.state === 'waiting') deps.whileWaiting?.(socket, member)
  } catch (error) {
    rooms.leave(socket, conversation)
    const refusal = refusalOf(error, deps.log, 'live resume')
    if (refusal.code === 'not_found') socket.send(gone(conversation))
    if (refusal.code !== 'unavailable') throw refusal
    // The database was away. An error would not tell which conversation stays silent: connecting again asks for all of them.
    socket.close(1012, 'connect again')
  }
}

/** The missing suffix a page at a time, as fast as the socket reads, and then what was held meanwhile. */
async function catchUp({ rooms, database, vault }: FrameDeps, follow: Follow, after: number, first: readonly MessageRow[]): Promise<void> {
  const { socket, room: { member, conversation } } = follow
  const stays = () => !socket.closed && rooms.follow(socket, member, conversation) === follow
  let sent = after
  for (let rows = first; stays();) {
    if (rows.length > 0) socket.send(JSON.stringify({ t: 'messages', conversation, messages: presentMessages(vault, member, conversation, rows) }))
    sent = rows.at(-1)?.number ?? sent
    if (rows.length < page) break
    await socket.drained()
    rows = await database.forMembers([member], (tx) => readMessagesAfter(tx, member, conversation, sent, page))
  }
  const held = (follow.held ?? []).sort((one, other) => one.number - other.number)
  follow.held = null
  if (stays()) for (const { number, frame } of held) if (number > sent) socket.send(frame)
}

/** Sends a socket what is stored after a number, and holds back what comes meanwhile. */
export async function refill(deps: FrameDeps, follow: Follow, missedAfter: number): Promise<void> {
  const { socket, room: { member, conversation } } = follow
  const after = Math.max(missedAfter, follow.floor)
  follow.held = []
  try {
    await catchUp(deps, follow, after, await deps.database.forMembers([member], (tx) => readMessagesAfter(tx, member, conversation, after, page)))
  } catch (error) {
    // It would miss them for ever: connecting again asks for them.
    socket.close(1012, 'connect again')
    throw error
  }
}

const holds = (asked: Promise<void>): Promise<boolean> => asked.then(() => true, (error: unknown) => {
  if (error instanceof Refusal) return false
  throw error
})

function mark(deps: FrameDeps, follow: Follow | undefined, number: number, read: number): void {
  if (!follow) return
  const { room, account } = follow
  const old = room.marks.get(account)
  const upTo = Math.min(number, room.last)
  const next = { member: room.member, conversation: room.conversation, account, delivered: Math.max(old?.delivered ?? 0, upTo), read: Math.max(old?.read ?? 0, Math.min(read, upTo)) }
  if (old && old.delivered === next.delivered && old.read === next.read) return
  room.marks.set(account, next)
  deps.marks.note(next)
  deps.rooms.send(room, `{"t":"marks","conversation":"${room.conversation}","who":"${account}","delivered":${next.delivered},"read":${next.read}}`, follow.socket)
}

/** The last number of each conversation that a socket follows, as the database has it: who missed something fetches it. */
export const heartbeat = ({ rooms, database }: Pick<FrameDeps, 'rooms' | 'database'>) => async (sockets: readonly Socket[]): Promise<void> => {
  const last = new Map<string, number>()
  const all = [...rooms.all()]
  for (let from = 0; from < all.length; from += 1000) {
    const some = all.slice(from, from + 1000)
    const rows = await database.forMembers([...new Set(some.map(({ member }) => member))], (tx) => readLastNumbers(tx, some))
    for (const { id, last_number } of rows) last.set(id, last_number)
  }
  for (const socket of sockets) {
    const followed = [...rooms.followed(socket)].map(({ conversation, last: number }) => ({ conversation, number: last.get(conversation) ?? number }))
    socket.send(JSON.stringify({ t: 'heartbeat', last: followed }))
  }
}

