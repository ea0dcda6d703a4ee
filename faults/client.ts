import { randomUUID } from 'node:crypto'
import type { ClientFrame, ServerFrame } from '@socialspace/contract/live'
import { WebSocket } from 'ws'
import type { Caller } from '../server/test/world.ts'
import type { Talk } from './system.ts'

/** What is never to happen, by kind. */
export type Fault = 'lost' | 'twice' | 'gap' | 'other number' | 'other order' | 'wrong suffix' | 'unknown' | 'refused'

/** One side of a conversation that writes, retries what is not acknowledged with the same id, and keeps all that it was told. */
export interface Client {
  readonly talk: Talk
  /** Numbers of its own messages, as they were acknowledged. */
  readonly acknowledged: ReadonlyMap<string, number>
  /** Of the conversation, what it was sent: number to id. */
  readonly received: ReadonlyMap<number, string>
  readonly faults: readonly { kind: Fault; what: string }[]
  readonly counts: { reconnects: number; retries: number; duplicates: number; unavailable: number }
  readonly pending: number
  /** No new messages; those under way are still retried. */
  stopWriting(): void
  close(): void
}

const most = 3
const again = 100

export function startClient(url: string, talk: Talk, caller: Caller): Client {
  const acknowledged = new Map<string, number>()
  const received = new Map<number, string>()
  const pending = new Map<string, string>()
  const faults: { kind: Fault; what: string }[] = []
  const counts = { reconnects: 0, retries: 0, duplicates: 0, unavailable: 0 }
  const { member, conversation } = talk
  let socket: WebSocket | undefined
  let [writing, closed, count] = [true, false, 0]

  /** Everything up to this number is known: received, or one's own. */
  let complete = 0
  const known = new Set<number>()
  const know = (number: number) => {
    known.add(number)
    while (known.delete(complete + 1)) complete++
  }
  /** While the missing suffix comes: the next number it must have, and its last. */
  let suffix: { next: number; last: number } | undefined
  let newest = 0

  const message = (id: string, text: string): ClientFrame => ({ t: 'send', member, conversation, message: { id, text, files: [] } })
  const say = (frame: ClientFrame) => { if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame)) }

  const hear = (frame: ServerFrame) => {
    if (frame.t === 'conversation' && suffix === undefined) return
    if (frame.t === 'conversation') suffix!.last = frame.conversation.lastNumber
    else if (frame.t === 'messages') {
      for (const { number, id } of frame.messages) {
        if (suffix && number <= suffix.last) {
          if (number !== suffix.next) faults.push({ kind: 'wrong suffix', what: `${number} came instead of ${suffix.next}` })
          suffix.next = number + 1
        }
        const before = received.get(number)
        if (before !== undefined && before !== id) faults.push({ kind: 'other number', what: `${number} was ${before} and is ${id}` })
        if (before === undefined && number < newest) faults.push({ kind: 'other order', what: `${number} came first after ${newest}` })
        newest = Math.max(newest, number)
        received.set(number, id)
        know(number)
      }
    } else if (frame.t === 'ack') {
      const before = acknowledged.get(frame.id)
      if (before !== undefined && before !== frame.number) faults.push({ kind: 'other number', what: `${frame.id} was ${before} and is ${frame.number}` })
      if (frame.outcome === 'duplicate') counts.duplicates++
      acknowledged.set(frame.id, frame.number)
      pending.delete(frame.id)
      know(frame.number)
    } else if (frame.t === 'refused') {
      counts.unavailable++
      if (frame.code !== 'unavailable') faults.push({ kind: 'refused', what: frame.code })
      else setTimeout(() => { if (pending.has(frame.id)) retry(frame.id) }, again)
    }
    if (suffix && suffix.last >= 0 && suffix.next > suffix.last) suffix = undefined
  }
  const retry = (id: string) => {
    counts.retries++
    say(message(id, pending.get(id)!))
  }

  const connect = () => {
    if (closed) return
    const made = new WebSocket(`${url.replace('http', 'ws')}/live?app=${caller.app}${caller.app === 'citizen' ? `&member=${member}` : ''}`, { origin: url, headers: { cookie: caller.cookie } })
    socket = made
    made.on('open', () => {
      suffix = { next: complete + 1, last: -1 }
      newest = complete
      // What is known beyond a gap is forgotten: the suffix brings it again, and must bring all of it.
      known.clear()
      say({ t: 'resume', member, conversation, after: complete })
      for (const id of pending.keys()) retry(id)
    })
    made.on('message', (data) => hear(JSON.parse(String(data)) as ServerFrame))
    made.on('error', () => undefined)
    made.on('close', () => {
      counts.reconnects++
      setTimeout(connect, again)
    })
  }
  connect()
  const ticking = setInterval(() => {
    if (!writing || pending.size >= most || socket?.readyState !== WebSocket.OPEN || Math.random() < 0.5) return
    const id = randomUUID()
    pending.set(id, `besked ${++count} fra ${caller.app}`)
    say(message(id, pending.get(id)!))
  }, 10)

  return {
    talk, acknowledged, received, faults, counts,
    get pending() {
      return pending.size
    },
    stopWriting: () => { writing = false },
    close() {
      closed = true
      clearInterval(ticking)
      socket?.terminate()
    },
  }
}

/** Everything in a conversation, as somebody who was not there before gets it; tried again while the program recovers. */
export async function readAll(url: string, talk: Talk): Promise<Map<number, string>> {
  for (let tries = 1; ; tries++) {
    try {
      return await readOnce(url, talk)
    } catch (error) {
      if (tries === 50) throw error
      await new Promise((settle) => { setTimeout(settle, again) })
    }
  }
}

async function readOnce(url: string, { member, conversation, citizen }: Talk): Promise<Map<number, string>> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/live?app=citizen&member=${member}`, { origin: url, headers: { cookie: citizen.cookie } })
  const all = new Map<number, string>()
  await new Promise<void>((settle, fail) => {
    let last = Number.POSITIVE_INFINITY
    socket.on('error', fail)
    socket.on('close', () => fail(new Error('closed before all was read')))
    socket.on('open', () => socket.send(JSON.stringify({ t: 'resume', member, conversation, after: 0 })))
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data)) as ServerFrame
      if (frame.t === 'conversation') last = frame.conversation.lastNumber
      if (frame.t === 'messages') for (const { number, id } of frame.messages) all.set(number, all.has(number) ? 'twice' : id)
      if (all.has(last)) settle()
    })
  })
  socket.terminate()
  return all
}
