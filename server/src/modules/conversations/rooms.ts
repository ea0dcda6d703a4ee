import { randomId } from '../../platform/vault/index.ts'
import type { Bus } from '../../platform/bus/index.ts'
import type { Socket } from '../../platform/live/index.ts'
import { floorOf, type Guest, guestOf, type Parties, type Side, sideOf } from './access.ts'
import { type ConversationRow, type MarkRow, partiesOf, type State } from './store.ts'

/** A conversation that someone of this process follows. What is kept here saves asking the database for each frame; every change of state renews it. */
export interface Room {
  readonly member: string
  readonly conversation: string
  /** Replaced, never changed: a message keeps what its writer saw. */
  parties: Parties
  /** Colleagues whom the citizen has let in. */
  guests: readonly Guest[]
  state: State
  /** Everything up to this number has been delivered here, or is being fetched. */
  last: number
  readonly marks: Map<string, MarkRow>
  readonly follows: Map<Socket, Follow>
  /** What tells how it stands, one at a time; `due`: a telling has not begun yet. */
  turn: Promise<void>
  due: boolean
  stop(): void
}
/** One socket in a room. While it is being caught up, what is new is held back, so that it arrives after what is old. */
export interface Follow {
  readonly room: Room
  readonly socket: Socket
  readonly side: Side
  readonly account: string
  /** As whom a colleague was let in. */
  readonly guest: Guest | null
  /** Up to here nothing is sent. */
  readonly floor: number
  /** Without being asked about again: staff where no second reader is needed; a citizen while the consent to counselling lives (P21, P23). Undefined while it is asked for the first time. */
  mayWrite: boolean | undefined
  held: { number: number; frame: string }[] | null
}
export type Rooms = ReturnType<typeof createRooms>

/** Another process stored messages (sealed, as they lie in the database) or changed the conversation's state. */
export type RoomEvent = { from: string; rows: readonly unknown[] } | { from: string; changed: true } | { from: string; replaced: { number: number; frame: string } }

export interface RoomsDeps {
  readonly bus: Bus
  readonly elsewhere: (room: Room, event: RoomEvent) => void
  /** Numbers between were stored, and this process was not told (a connection that broke at the commit): they are fetched for this socket, from `after` on. */
  readonly missed: (follow: Follow, after: number) => void
}

export function createRooms(deps: RoomsDeps) {
  const me = randomId()
  const rooms = new Map<string, Room>()
  const of = new Map<Socket, Set<Room>>()

  const drop = (room: Room, socket: Socket) => {
    room.follows.delete(socket)
    of.get(socket)?.delete(room)
    if (room.follows.size > 0 || rooms.get(room.conversation) !== room) return
    room.stop()
    rooms.delete(room.conversation)
  }
  const refresh = (room: Room, row: ConversationRow) => {
    room.parties = partiesOf(row)
    room.state = row.state as State
  }
  const mayStay = (room: Room, socket: Socket, { side, guest }: Follow) => (guest ? guestOf(socket.principal, room.member, room.guests)?.id === guest.id : sideOf(socket.principal, room.member, room.parties) === side)
  const putOut = (room: Room) => {
    for (const [socket, follow] of room.follows) {
      if (mayStay(room, socket, follow)) continue
      drop(room, socket)
      socket.send(gone(room.conversation))
    }
  }
  return {
    get: (conversation: string) => rooms.get(conversation),
    all: () => rooms.values(),

    /** The socket's place in a conversation, if it has one. */
    follow: (socket: Socket, member: string, conversation: string): Follow | undefined => {
      const room = rooms.get(conversation)
      return room?.member === member ? room.follows.get(socket) : undefined
    },
    /** Lets a socket in: the caller has checked that it may. */
    join(socket: Socket, row: ConversationRow, side: Side, guest: Guest | null = null): Follow {
      let room = rooms.get(row.id)
      if (!room) {
        const stop = deps.bus.subscribe(`conversation:${row.id}`, (event) => {
          if ((event as RoomEvent).from !== me) deps.elsewhere(made, event as RoomEvent)
        })
        const made: Room = { member: row.member_id, conversation: row.id, parties: partiesOf(row), guests: [], state: row.state as State, last: row.last_number, marks: new Map(), follows: new Map(), turn: Promise.resolve(), due: false, stop }
        rooms.set(row.id, (room = made))
      }
      const follow: Follow = { room, socket, side, account: socket.principal.account!, guest, floor: floorOf(side, row, guest), mayWrite: undefined, held: [] }
      if (guest) room.guests = [...room.guests.filter(({ id }) => id !== guest.id), guest]
      room.follows.set(socket, follow)
      const those = of.get(socket)
      if (those) those.add(room)
      else of.set(socket, new Set([room]))
      return follow
    },
    leave(socket: Socket, conversation: string) {
      const room = rooms.get(conversation)
      if (room) drop(room, socket)
    },
    forget(socket: Socket) {
      for (const room of of.get(socket) ?? []) drop(room, socket)
      of.delete(socket)
    },
    /** The conversations that a socket follows, for its heartbeat. */
    followed: (socket: Socket): ReadonlySet<Room> => of.get(socket) ?? nothing,

    /** Sends a message to everyone in the room but its sender's own socket, which has the acknowledgement. */
    deliver(room: Room, number: number, frame: string, except: Socket | null) {
      const after = room.last
      if (number <= after) return
      room.last = number
      if (number > after + 1) for (const follow of room.follows.values()) if (!follow.held) deps.missed(follow, after)
      for (const [socket, follow] of room.follows) {
        if (socket === except) continue
        if (follow.held) follow.held.push({ number, frame })
        else socket.send(frame)
      }
    },
    /** A message that is there reads otherwise now: whoever has it gets it anew, and whoever is still to get it gets it as it is now. */
    replace(room: Room, number: number, frame: string) {
      for (const [socket, follow] of room.follows) {
        if (number <= follow.floor) continue
        if (follow.held) follow.held = [...follow.held.filter((one) => one.number !== number), { number, frame }]
        socket.send(frame)
      }
    },
    send(room: Room, frame: string, except: Socket | null) {
      for (const socket of room.follows.keys()) if (socket !== except) socket.send(frame)
    },
    /** State or parties changed: whoever may no longer be in the room is put out, and what they have of it taken off their screens, before anything more is said there. */
    changed(room: Room, row: ConversationRow) {
      refresh(room, row)
      putOut(room)
    },
    /** The same when it is told who of the colleagues is let in now. */
    guestsAre(room: Room, guests: readonly Guest[]) {
      room.guests = guests
      putOut(room)
    },
    /** Their stay has ended: they are put out at once. */
    left(conversation: string, guests: readonly string[]) {
      const room = rooms.get(conversation)
      if (!room || guests.length === 0) return
      room.guests = room.guests.filter(({ id }) => !guests.includes(id))
      putOut(room)
    },
    /** What is written at a member, or in these conversations of its, is asked about again, message by message. */
    askAgain(member: string, only?: readonly string[]) {
      for (const room of rooms.values()) if (room.member === member && (!only || only.includes(room.conversation))) for (const follow of room.follows.values()) follow.mayWrite = false
    },
    /** Nobody may be in the room any more, and what they have of it is to be taken off their screens. */
    end(room: Room) {
      for (const socket of room.follows.keys()) {
        drop(room, socket)
        socket.send(gone(room.conversation))
      }
    },
    tell(conversation: string, event: { rows: readonly unknown[] } | { changed: true } | { replaced: { number: number; frame: string } }) {
      deps.bus.publish(`conversation:${conversation}`, { from: me, ...event })
    },
  }
}
const nothing: ReadonlySet<Room> = new Set()
export const gone = (conversation: string): string => `{"t":"gone","conversation":"${conversation}"}`
