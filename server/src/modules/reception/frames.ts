import type { ClientFrame } from '@socialspace/contract/live'
import type { Queue } from '@socialspace/contract/shapes'
import type { Bus } from '../../platform/bus/index.ts'
import { must } from '../../platform/http/index.ts'
import type { FrameHandlers, Socket, Topics } from '../../platform/live/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Member, StandingOfService } from '../members/index.ts'
import { mayWatchBoard, mayWatchPlace, mayWatchQueue, worksAt } from './access.ts'
import { type PlaceDeps, places } from './place.ts'

export interface WatchDeps extends PlaceDeps {
  readonly bus: Bus
  readonly topics: Topics
  readonly log: Log
  /** Something moved at a member: people who wait, people who are there. */
  readonly moved: (member: string) => void
  readonly member: (by: { id: string }) => Promise<Member>
  /** The member's services and their queues, each service with whether it is open. */
  readonly standing: (of: Member) => Promise<{ services: StandingOfService[]; queues: Queue[] }>
}
const settle = 100
/** Of a frame. */
const mostIds = 500
/** How often it is looked whether a service opened, closed or filled up; then those who have the page open fetch it again. */
const lookEvery = 15_000

/** Queues and places, live: staff hear that a member's queue or their own inbox changed, citizens hear their place when it does. */
export function createWatch(deps: WatchDeps) {
  const { bus, topics } = deps
  const heard = new Set<string>()
  const due = new Map<string, NodeJS.Timeout>()
  /** Whose boards are about to be told that the load has changed. */
  const boards = new Map<string, NodeJS.Timeout>()
  const shown = new Map<string, string>()
  const lanes = new Map<string, { readonly next: Set<Socket>; busy: boolean }>()

  /** What time alone changes: a service opens or closes, somebody's shift or sign-in ends. */
  const look = async (member: string) => {
    const before = shown.get(member)
    if (before !== undefined && [...topics.followers(`site:${member}`)].length === 0) return
    const { services } = await deps.standing(await deps.member({ id: member }))
    const now = services.map(({ opening: { state, until, next }, full }) => `${state} ${until} ${next} ${full}`).join()
    shown.set(member, now)
    if (before === undefined || before === now) return
    deps.moved(member)
    topics.send(`site:${member}`, `{"t":"site","member":"${member}"}`)
    topics.send(`queue:${member}`, queueFrame(member))
  }
  const lookAt = (member: string) => void look(member).catch((error: unknown) => deps.log.warn({ err: error }, 'it could not be seen what is open'))
  const looking = setInterval(() => { for (const member of heard) lookAt(member) }, lookEvery).unref()

  /** One subscription a member, from the first who watches. */
  const hear = (member: string) => {
    if (heard.has(member)) return
    heard.add(member)
    lookAt(member)
    // What was offered by a process that has stopped goes on from here.
    deps.moved(member)
    bus.subscribe(`queue:${member}`, () => {
      if (!due.has(member)) due.set(member, setTimeout(() => void tell(member), settle))
    })
    bus.subscribe(`inbox:${member}`, (event) => {
      topics.send(`inbox:${member}:${(event as { staff: string }).staff}`, queueFrame(member))
      tellBoard(member)
    })
    bus.subscribe(`load:${member}`, () => tellBoard(member))
    bus.subscribe(`erased:${member}`, (event) => {
      const { ids } = event as { ids: readonly string[] }
      for (let from = 0; from < ids.length; from += mostIds) topics.send(`work:${member}`, JSON.stringify({ t: 'erased', member, ids: ids.slice(from, from + mostIds) }))
    })
    bus.subscribe(`site:${member}`, () => {
      topics.send(`site:${member}`, `{"t":"site","member":"${member}"}`)
      deps.moved(member)
    })
  }
  /** Coordinators hear of what changes the load and is on no list of theirs: who answered, who was offered somebody. */
  const tellBoard = (member: string) => {
    if (boards.has(member) || [...topics.followers(`board:${member}`)].length === 0) return
    boards.set(member, setTimeout(() => {
      boards.delete(member)
      topics.send(`board:${member}`, `{"t":"board","member":"${member}"}`)
    }, settle))
  }
  const tell = async (member: string) => {
    due.delete(member)
    deps.moved(member)
    topics.send(`queue:${member}`, queueFrame(member))
    await tellPlaces(member, topics.followers(`place:${member}`))
  }
  /** One reading at a time for each member, so that an older place is never told after a newer one; who comes meanwhile is told by the next. */
  async function tellPlaces(member: string, whom: Iterable<Socket>): Promise<void> {
    const lane = lanes.get(member) ?? { next: new Set<Socket>(), busy: false }
    lanes.set(member, lane)
    for (const socket of whom) lane.next.add(socket)
    if (lane.busy) return
    lane.busy = true
    while (lane.next.size > 0) {
      const these = [...lane.next]
      lane.next.clear()
      await tellThese(member, these, lane.next)
    }
    lane.busy = false
  }
  /** `next`: those who are told by the next reading, and so go on following. */
  async function tellThese(member: string, sockets: readonly Socket[], next: ReadonlySet<Socket>): Promise<void> {
    try {
      const waiting = await places(deps, member)
      for (const socket of sockets) {
        const own = waiting.filter(({ citizen }) => citizen === socket.principal.account)
        for (const { conversation, place, waiting: size, expectedMinutes } of own) {
          socket.send(JSON.stringify({ t: 'place', conversation, place: { place, waiting: size, expectedMinutes } }))
        }
        if (own.length === 0 && !next.has(socket)) topics.unfollow(socket, `place:${member}`)
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
      topics.follow(socket, `work:${member}`)
      if (mayWatchQueue(socket.principal, member)) {
        topics.follow(socket, `queue:${member}`)
        topics.follow(socket, `inbox:${member}:${socket.principal.account}`)
        if (mayWatchBoard(socket.principal, member)) topics.follow(socket, `board:${member}`)
      }
      socket.send(JSON.stringify({ t: 'watching', member }))
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
      clearInterval(looking)
      for (const timer of [...due.values(), ...boards.values()]) clearTimeout(timer)
    },
  }
}

const queueFrame = (member: string) => `{"t":"queue","member":"${member}"}`
