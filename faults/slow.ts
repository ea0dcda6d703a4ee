import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { ServerFrame } from '@socialspace/contract/live'
import { WebSocket } from 'ws'
import { quantile } from '../bench/figures.ts'
import type { Caller } from '../server/test/world.ts'
import type { Attack, Seen } from './slow.attack.ts'
import { makeSystem, type System, type Talk } from './system.ts'

/** How many attack, how long; and how long it is looked at before. */
export interface Options { readonly senders: number; readonly seconds: number; readonly before?: number }
/** What somebody else's message or reading took, in milliseconds. */
export interface Waits { readonly count: number; readonly unanswered: number; readonly p50: number; readonly p99: number; readonly most: number }
export interface Report {
  readonly before: { readonly messages: Waits; readonly reads: Waits }
  readonly during: { readonly messages: Waits; readonly reads: Waits }
  /** p99 of the messages during and before. */
  readonly ratio: number
  /** Resident bytes of the server: before, at most during, and the bound that it may grow by. */
  readonly memory: { readonly before: number; readonly most: number; readonly bound: number }
  /** Live sockets that the server has at the end, those of the others not counted: who never reads is given up. */
  readonly sockets: number
  readonly seen: Seen
}

const pause = (milliseconds: number) => new Promise((settle) => { setTimeout(settle, milliseconds) })
/** A socket with what was read of it may cost 64 KiB; and the collector is lazy. */
const bound = (senders: number) => 128 * 1024 * 1024 + senders * 64 * 1024

/** Slow senders, sockets that never say what they want and readers that do not read, while others talk: what the others notice of it, and what it costs. */
export async function slowSenders({ senders, seconds, before: calm = seconds }: Options, say: (line: string) => void = () => undefined): Promise<Report> {
  const talking = 8
  // Attackers are people too: a socket that never reads needs a session, and one has only so many.
  const system = await makeSystem({ talks: talking + Math.ceil(senders / 6 / 20) })
  const attackers = fork(fileURLToPath(new URL('./slow.attack.ts', import.meta.url)), { execArgv: ['--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  try {
    await system.start()
    const honest = system.talks.slice(0, talking)
    say('warming up')
    await others(system, honest, 3)
    const before = await others(system, honest, calm)
    const memory = { before: resident(system), most: 0, bound: bound(senders) }
    say(`before: p99 ${before.messages.p99.toFixed(1)} ms`)
    attackers.send({ url: system.url, senders, talks: system.talks.slice(talking) } satisfies Attack)
    await pause(6000)
    const looking = setInterval(() => { memory.most = Math.max(memory.most, resident(system)) }, 200)
    const during = await others(system, honest, seconds)
    clearInterval(looking)
    const sockets = await openSockets(system)
    attackers.send('look')
    const [seen] = (await once(attackers, 'message')) as [Seen]
    say(`during: p99 ${during.messages.p99.toFixed(1)} ms`)
    return { before, during, ratio: during.messages.p99 / before.messages.p99, memory, sockets, seen }
  } finally {
    attackers.kill('SIGKILL')
    await system.stop()
    system.remove()
  }
}

const resident = ({ pids }: System) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pids.server()}/status`, 'utf8'))?.[1]) * 1024

const openSockets = async ({ url }: System) => Number(/^socialspace_sockets (\d+)/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1])

/** People who talk, each a message every 50 ms, and read their conversation every 250 ms. */
async function others({ url }: System, talks: readonly Talk[], seconds: number): Promise<{ messages: Waits; reads: Waits }> {
  const [messages, reads] = [[] as number[], [] as number[]]
  let [sent, asked] = [0, 0]
  const agent = new Agent({ keepAlive: true })
  const until = performance.now() + seconds * 1000
  await Promise.all(talks.map(async (talk) => {
    const waiting = new Map<string, number>()
    const from = await join(url, talk, talk.citizen, () => undefined)
    const to = await join(url, talk, talk.counsellor, (id) => {
      const at = waiting.get(id)
      if (at !== undefined && waiting.delete(id)) messages.push(performance.now() - at)
    })
    const reading = new Set<symbol>()
    for (let turn = 0; performance.now() < until; turn++) {
      const id = crypto.randomUUID()
      waiting.set(id, performance.now())
      sent++
      from.send(JSON.stringify({ t: 'send', member: talk.member, conversation: talk.conversation, message: { id, text: 'x'.repeat(200), files: [] } }))
      if (turn % 5 === 0) {
        const at = performance.now()
        asked++
        const one = Symbol('reading')
        reading.add(one)
        void read(agent, url, talk).then((well) => { reading.delete(one); if (well) reads.push(performance.now() - at) })
      }
      await pause(50)
    }
    for (let waited = 0; (waiting.size > 0 || reading.size > 0) && waited < 10_000; waited += 20) await pause(20)
    for (const socket of [from, to]) socket.terminate()
  }))
  agent.destroy()
  return { messages: waits(messages, sent), reads: waits(reads, asked) }
}

async function join(url: string, { member, conversation }: Talk, caller: Caller, hear: (id: string) => void): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/live?app=${caller.app}${caller.app === 'citizen' ? `&member=${member}` : ''}`, { origin: url, headers: { cookie: caller.cookie } })
  await once(socket, 'open')
  const known = Promise.withResolvers<void>()
  socket.on('error', () => undefined)
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as ServerFrame
    if (frame.t === 'conversation') known.resolve()
    if (frame.t === 'messages') for (const { id } of frame.messages) hear(id)
  })
  // What was said before is nobody's concern here.
  socket.send(JSON.stringify({ t: 'resume', member, conversation, after: 2 ** 31 - 2 }))
  await known.promise
  return socket
}

const read = (agent: Agent, url: string, { member, conversation, citizen }: Talk) => new Promise<boolean>((settle) => {
  const asked = request(`${url}/api/members/${member}/conversations/${conversation}/messages?limit=20`, { agent, headers: { 'x-app': 'citizen', cookie: citizen.cookie } }, (answer) => {
    answer.resume().on('end', () => settle(answer.statusCode === 200)).on('error', () => settle(false))
  })
  asked.on('error', () => settle(false))
  asked.end()
})

function waits(values: number[], all: number): Waits {
  const sorted = values.toSorted((one, other) => one - other)
  return { count: values.length, unanswered: all - values.length, p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), most: sorted.at(-1) ?? Number.NaN }
}
