import type { ClientFrame } from '@socialspace/contract/live'
import type { Bus } from '../../platform/bus/index.ts'
import { must } from '../../platform/http/index.ts'
import type { FrameHandlers, Socket, Topics } from '../../platform/live/index.ts'
import type { Log } from '../../platform/log.ts'
import { mayWatchPlace, mayWatchQueue, worksAt } from './access.ts'
import { type PlaceDeps, places } from './place.ts'

export interface WatchDeps extends PlaceDeps {
  readonly bus: Bus
  readonly topics: Topics
  readonly log: Log
}
const settle = 100

/** Queues and places, live: staff hear that a member's queue or their own inbox changed, citizens hear their place when it does. */
export function createWatch(deps: WatchDeps) {
  const { bus, topics } = deps
  const heard = new Set<string>()
  const due = new Map<string, NodeJS.Timeout>()

  /** One subscription a member, from the first who watches. */
  const hear = (member: string) => {
    if (heard.has(member)) return
    heard.add(member)
    bus.subscribe(`queue:${member}`, () => {
      if (!due.has(member)) due.set(member, setTimeout(() => void tell(member), settle))
    })
    bus.subscribe(`inbox:${member}`, (event) => topics.send(`inbox:${member}:${(event as { staff: string }).staff}`, queueFrame(member)))
    bus.subscribe(`site:${member}`, () => topics.send(`site:${member}`, `{"t":"site","member":"${member}"}`))
  }
  const tell = async (member: string) => {
    due.delete(member)
    topics.send(`queue:${member}`, queueFrame(member))
    await tellPlaces(member, [...topics.followers(`place:${member}`)])
  }
  const tellPlaces = async (member: string, sockets: readonly Socket[]) => {
    if (sockets.length === 0) return
    try {
      const waiting = await places(deps, member)
      for (const socket of sockets) {
        const own = waiting.filter(({ citizen }) => citizen === socket.principal.account)
        for (const { conversation, place, waiting: size, expectedMinutes } of own) {
          socket.send(JSON.stringify({ t: 'place', conversation, place: { place, waiting: size, expectedMinutes } }))
        }
        if (own.length === 0) topics.unfollow(socket, `place:${member}`)
      }
    } catch (error) {
      deps.log.warn({ err: error }, 'places could not be told')
    }
  }
  const whileWaiting = (socket: Socket, member: string) => {
    hear(member)
    topics.follow(socket, `place:${member}`)
    void tellPlaces(member, [socket])
  }
  const frames: FrameHandlers<ClientFrame, 'watch'> = {
    watch(socket, { member }) {
      if (mayWatchPlace(socket.principal, member)) return whileWaiting(socket, member)
      must(worksAt(socket.principal, member), 'not_found')
      hear(member)
      topics.follow(socket, `site:${member}`)
      if (!mayWatchQueue(socket.principal, member)) return
      topics.follow(socket, `queue:${member}`)
      topics.follow(socket, `inbox:${member}:${socket.principal.account}`)
    },
  }
  return {
    frames, whileWaiting,
    /** A citizen's socket hears when the member's page changes. */
    opened(socket: Socket) {
      if (socket.member === null) return
      hear(socket.member)
      topics.follow(socket, `site:${socket.member}`)
    },
    stop() {
      for (const timer of due.values()) clearTimeout(timer)
    },
  }
}

const queueFrame = (member: string) => `{"t":"queue","member":"${member}"}`
