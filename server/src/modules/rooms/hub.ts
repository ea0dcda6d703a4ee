import type { Post } from '@socialspace/contract/rooms'
import type { Bus } from '../../platform/bus/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Socket } from '../../platform/live/index.ts'
import type { Log } from '../../platform/log.ts'
import { inTurn } from '../../platform/turns.ts'
import { find, sideIn, type Found } from './look.ts'
import { presentRoom, type PresentDeps } from './present.ts'
import type { Readings } from './readings.ts'
import { type Address, readFirst, readSaid, readSilent } from './store.ts'
import { presentPosts } from './words.ts'

export interface HubDeps extends PresentDeps { readonly database: Database; readonly bus: Bus; readonly log: Log; readonly readings: Readings }
/** One socket in a room, and up to which number it has everything. */
interface Follow { readonly socket: Socket; sent: number }
interface LiveRoom extends Address {
  readonly follows: Map<Socket, Follow>
  /** Sockets that are on their way in. */
  entering: number
  /** What tells how the room is, one at a time: an older reading of it never comes after a newer one. */
  turn: Promise<void>
  busy: boolean
  again: boolean
  stop(): void
}

const page = 100
const keyOf = ({ member, room }: Address) => `${member}/${room}`

/**
 * Who follows which room in this process. Of the bus comes only that something was written or changed; what it is, is read from the database: in the order of its numbers, nothing twice, and nothing left out.
 * Whoever may not be in a room any more is told so, and follows no longer.
 */
export function createHub(deps: HubDeps) {
  const { database, bus, log, vault } = deps
  const rooms = new Map<string, LiveRoom>()
  const failed = (error: unknown) => log.warn({ err: error }, 'a change in a room could not be told')

  function open(at: Address): LiveRoom {
    const known = rooms.get(keyOf(at))
    if (known) return known
    const room: LiveRoom = { ...at, follows: new Map(), entering: 0, turn: Promise.resolve(), busy: false, again: false, stop: () => stops.forEach((stop) => stop()) }
    const stops = [
      bus.subscribe(`room:${at.room}`, (event) => { void ('wrote' in (event as object) ? pump(room) : inTurn(room, () => renew(room, (event as { numbers: number[] }).numbers))).catch(failed) }),
      ...[`erased:${at.member}`, `stored-only:${at.member}`].map((topic) => bus.subscribe(topic, () => void inTurn(room, () => renew(room, 'all')).catch(failed))),
    ]
    rooms.set(keyOf(at), room)
    return room
  }
  function drop(room: LiveRoom, socket: Socket): void {
    room.follows.delete(socket)
    if (room.follows.size + room.entering > 0) return
    room.stop()
    if (rooms.get(keyOf(room)) === room) rooms.delete(keyOf(room))
  }
  const frameOf = (room: LiveRoom, posts: readonly Post[]) => JSON.stringify({ t: 'posts', room: room.room, posts })

  /** Sends each socket what it does not have yet. One at a time for each room. */
  async function pump(room: LiveRoom): Promise<void> {
    if (room.busy) return void (room.again = true)
    room.busy = true
    try {
      do {
        room.again = false
        for (let after = lowest(room); room.follows.size > 0;) {
          const { posts, full } = await database.forMembers([room.member], async (tx) => {
            const said = await readSaid(tx, room, { after, limit: page })
            const found = said.length > 0 ? await find(tx, room) : undefined
            return { posts: found ? presentPosts(vault, said, found.staff, found.row.kind !== 'group') : [], full: said.length === page }
          })
          const last = posts.at(-1)?.number ?? after
          for (const follow of room.follows.values()) {
            const fresh = posts.filter(({ number }) => number > follow.sent)
            if (fresh.length > 0) follow.socket.send(frameOf(room, fresh))
            follow.sent = Math.max(follow.sent, last)
            await follow.socket.drained()
          }
          if (!full) break
          after = last
        }
      } while (room.again)
    } catch (error) {
      // They would miss it for ever: connecting again asks for it.
      for (const socket of room.follows.keys()) socket.close(1012, 'connect again')
      throw error
    } finally {
      room.busy = false
    }
  }
  const lowest = ({ follows }: LiveRoom) => Math.min(...[...follows.values()].map(({ sent }) => sent))

  /** Who is in the room, or how, has changed, or some of what was written reads otherwise. */
  async function renew(room: LiveRoom, numbers: readonly number[] | 'all'): Promise<void> {
    if (room.follows.size === 0) return
    const { found, first, posts } = await database.forMembers([room.member], async (tx) => {
      const found = await find(tx, room)
      if (!found) return { found, first: undefined, posts: [] }
      for (const { socket } of room.follows.values()) if (sideIn(socket.principal, room.member, found) === 'moderator') await deps.readings(tx, socket.principal, room, found.participants)
      const only = numbers === 'all' ? await readSilent(tx, room, found.row.last_number) : numbers
      const said = only.length > 0 ? await readSaid(tx, room, { only, limit: only.length }) : []
      return { found, first: await readFirst(tx, room), posts: presentPosts(vault, said, found.staff, found.row.kind !== 'group') }
    })
    for (const follow of room.follows.values()) {
      const side = found ? sideIn(follow.socket.principal, room.member, found) : null
      if (!found || !side) {
        drop(room, follow.socket)
        follow.socket.send(JSON.stringify({ t: 'out', room: room.room, why: whyOut(follow.socket, found) }))
        continue
      }
      const shown = await presentRoom(deps, { ...found, side }, first, follow.socket.principal.account!)
      if (!room.follows.has(follow.socket)) continue
      follow.socket.send(JSON.stringify({ t: 'room', room: shown }))
      const known = posts.filter(({ number }) => number <= follow.sent)
      if (known.length > 0) follow.socket.send(frameOf(room, known))
    }
  }

  return {
    /** `admit` checks that the socket may, and tells it how the room is; everything after `after` and every change from then on follows by itself. */
    async follow(socket: Socket, at: Address, after: number, admit: () => Promise<void>): Promise<void> {
      const room = open(at)
      room.entering += 1
      try {
        await inTurn(room, async () => {
          await admit()
          if (!socket.closed) room.follows.set(socket, { socket, sent: after })
        })
      } finally {
        room.entering -= 1
        if (room.follows.size === 0) drop(room, socket)
      }
      void pump(room).catch(failed)
    },
    leave(socket: Socket, at: Address): void {
      const room = rooms.get(keyOf(at))
      if (room?.follows.has(socket)) drop(room, socket)
    },
    forget(socket: Socket): void {
      for (const room of rooms.values()) if (room.follows.has(socket)) drop(room, socket)
    },
    wrote: ({ member, room }: Address) => { bus.publish(`room:${room}`, { wrote: true }); bus.publish(`rooms:${member}`, {}) },
    changed: ({ member, room }: Address, numbers: readonly number[] = []) => { bus.publish(`room:${room}`, { numbers }); bus.publish(`rooms:${member}`, {}) },
    /** The words of somebody at the member are out of everybody's sight, or somebody may not be in a room any more. */
    storedOnly: (member: string) => bus.publish(`stored-only:${member}`, {}),
    /** Whatever was not heard of is fetched. */
    beat: async () => { for (const room of rooms.values()) await pump(room) },
  }
}
export type Hub = ReturnType<typeof createHub>

const whyOut = (socket: Socket, found: Found | undefined) => {
  const mine = found?.participants.find(({ citizen_id }) => citizen_id === socket.principal.account)?.state
  return mine === 'removed' || mine === 'left' ? mine : 'gone'
}
