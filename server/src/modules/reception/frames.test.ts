import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import { openWorld, type World } from '../../../test/world.ts'
import { inProcessBus } from '../../platform/bus/index.ts'
import type { Socket, Topics } from '../../platform/live/index.ts'
import { createTopics } from '../../platform/live/topics.ts'
import { createWatch } from './frames.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

/** What tells places, with an order of those who wait that a test gives; the first reading of it waits until `go` is called. */
function watched(first: readonly string[]) {
  const [queue, told] = ['q', [] as (number | null)[]]
  const { promise, resolve: go } = Promise.withResolvers<void>()
  const { promise: reading, resolve: begun } = Promise.withResolvers<void>()
  let waiting = first
  let read = 0
  const bus = inProcessBus()
  const topics: Topics = createTopics()
  const socket = { principal: { account: 'me' }, closed: false, send: (frame: string) => void told.push((JSON.parse(frame) as { place: { place: number } }).place.place) } as unknown as Socket
  const watch = createWatch({
    database: world.database.database, bus, topics, log: pino({ level: 'silent' }), moved: () => undefined, member: async () => ({ id: world.here.id }) as never, standing: async () => ({ services: [], queues: [] }),
    queues: async () => [{ id: queue, service: 's', name: { da: '', en: '' }, languages: [], themes: [], municipalities: [], active: true }], medianWait: async () => undefined, aboutCitizens: async () => new Map(),
    order: async () => {
      const now = waiting
      begun()
      if (read++ === 0) await promise
      return now.map((citizen) => ({ conversation: `of ${citizen}`, citizen, queue, themes: () => [] }))
    },
  })
  return {
    told, go, comes: async () => { watch.whileWaiting(socket, world.here.id); await reading },
    move: (to: readonly string[]) => { waiting = to; bus.publish(`queue:${world.here.id}`, {}) }, stop: watch.stop,
  }
}

test('staff are told from when on they hear of every change, so that none is missed between a fetch and the watch; whoever does not work there is not', async () => {
  const { counsellor, caseworker } = world.staff.here
  const [desk, rights, stranger] = await Promise.all([counsellor, caseworker, world.staff.there.counsellor].map((who) => world.connect(who)))
  for (const line of [desk!, rights!, stranger!]) line.send({ t: 'watch', member: world.here.id })
  await Promise.all([desk!.heard('watching'), rights!.heard('watching'), stranger!.heard('error')])
  await world.start()
  await desk!.heard('queue')
  assert.deepEqual([rights!.frames.some(({ t }) => t === 'queue'), stranger!.frames.some(({ t }) => t === 'watching' || t === 'queue')], [false, false])
  for (const { socket } of [desk!, rights!, stranger!]) socket.close()
})

test('of two places the one that was read last is told last, however slow the reading of the first is', async () => {
  const { told, go, comes, move, stop } = watched(['another', 'me'])
  await comes()
  move(['me'])
  await pause(300)
  go()
  await pause(200)
  assert.equal(told.at(-1), 1, told.join())
  stop()
})

test('who waits again while an older reading did not find them hears their place as it changes', async () => {
  const { told, go, comes, move, stop } = watched([])
  await comes()
  move(['another', 'me'])
  await comes()
  go()
  await pause(300)
  move(['me'])
  await pause(300)
  assert.deepEqual([...new Set(told)], [2, 1])
  stop()
})
