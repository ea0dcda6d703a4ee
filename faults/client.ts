import { randomUUID } from 'node:crypto'
import type { ClientFrame, ServerFrame } from '@socialspace/contract/live'
import { WebSocket } from 'ws'
import type { Caller } from '../server/test/world.ts'
import type { Talk } from './system.ts'

/** What is never to happen, by kind. */
export type Fault = 'lost' | 'twice' | 'gap' | 'other number' | 'other order' | 'other text' | 'wrong suffix' | 'not delivered' | 'unknown' | 'refused'

/** One side of a conversation that writes, retries what is not acknowledged with the same id, and keeps all that it was told. */
export interface Client {
  readonly talk: Talk
  /** Numbers of its own messages, as they were acknowledged, and what they said. */
  readonly acknowledged: ReadonlyMap<string, number>
  readonly texts: ReadonlyMap<string, string>
  /** Of the conversation, what it was sent: number to id. */
  readonly received: ReadonlyMap<number, string>
  readonly faults: readonly { kind: Fault; what: string }[]
  readonly counts: { reconnects: number; retries: number; duplicates: number; unavailable: number }
  readonly pending: number
  /** Everything up to this number has been sent to it, or is its own and acknowledged. */
  readonly complete: number
  /** No new messages; those under way are still retried. */
  stopWriting(): void
  close(): void
}

const most = 3
const again = 250
const pause = (milliseconds: number) => new Promise((settle) => { setTimeout(settle, milliseconds) })

const open = (url: string, { member }: Talk, { app, cookie }: Caller) =>
  new WebSocket(`${url.replace('http', 'ws')}/live?app=${app}${app === 'citizen' ? `&member=${member}` : ''}`, { origin: url, headers: { cookie } })

export function startClient(url: string, talk: Talk, caller: Caller): Client {
  const acknowledged = new Map<string, number>()
  const texts = new Map<string, string>()
  const received = new Map<number, string>()
  const pending = new Set<string>()
  const faults: { kind: Fault; what: string }[] = []
  const counts = { reconnects: 0, retries: 0, duplicates: 0, unavailable: 0 }
  const { member, conversation } = talk
  let socket: WebSocket
  let [writing, closed, complete] = [true, false, 0]
  const beyond = new Set<number>()
  const know = (number: number) => {
    beyond.add(number)
    while (beyond.delete(complete + 1)) complete++
  }
  /** While the missing suffix is awaited: the next number that must come, and the last, once that is told. */
  let told = 'without a word'
  let suffix: { next: number; last: number | undefined } | undefined

  const say = (frame: ClientFrame) => { if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame)) }
  const write = (id: string) => say({ t: 'send', member, conversation, message: { id, text: texts.get(id)!, files: [] } })
  const retry = (id: string) => {
    if (!pending.has(id)) return
    counts.retries++
    write(id)
  }
  /** The pong comes when the answer to `resume` is whole: frames of one socket are handled in order. */
  const resume = () => {
    suffix = { next: complete + 1, last: undefined }
    say({ t: 'resume', member, conversation, after: complete })
    say({ t: 'ping' })
  }

  const hearMessage = (number: number, id: string) => {
    if (suffix?.last !== undefined && number <= suffix.last) {
      if (number !== suffix.next) faults.push({ kind: 'wrong suffix', what: `${number} came instead of ${suffix.next}` })
      suffix.next = number + 1
    } else if (number > complete + 1) faults.push({ kind: 'other order', what: `${number} came when ${complete} was the last` })
    const before = received.get(number)
    if (before !== undefined && before !== id) faults.push({ kind: 'other number', what: `${number} was ${before} and is ${id}` })
    received.set(number, id)
    know(number)
  }
  const hear = (frame: ServerFrame) => {
    if (frame.t === 'conversation' && suffix) suffix.last = frame.conversation.lastNumber
    else if (frame.t === 'messages') for (const { number, id } of frame.messages) hearMessage(number, id)
    else if (frame.t === 'pong' && suffix) {
      const { next, last } = suffix
      suffix = undefined
      if (last === undefined) faults.push({ kind: 'wrong suffix', what: `resuming failed (${told}), and the line stayed up` })
      else if (next <= last) faults.push({ kind: 'wrong suffix', what: `it ended before ${next} of ${last}` })
    } else if (frame.t === 'heartbeat' && !suffix) {
      if (frame.last.some((said) => said.conversation === conversation && said.number > complete)) resume()
    } else if (frame.t === 'error') told = frame.code
    else if (frame.t === 'ack') {
      const before = acknowledged.get(frame.id)
      if (before !== undefined && before !== frame.number) faults.push({ kind: 'other number', what: `${frame.id} was ${before} and is ${frame.number}` })
      if (frame.outcome === 'duplicate') counts.duplicates++
      acknowledged.set(frame.id, frame.number)
      pending.delete(frame.id)
      know(frame.number)
    } else if (frame.t === 'refused') {
      counts.unavailable++
      if (frame.code !== 'unavailable') faults.push({ kind: 'refused', what: frame.code })
      setTimeout(retry, again, frame.id)
    }
  }

  const connect = () => {
    if (closed) return
    const made = socket = open(url, talk, caller)
    made.on('open', () => {
      resume()
      for (const id of pending) retry(id)
    })
    made.on('message', (data) => hear(JSON.parse(String(data)) as ServerFrame))
    made.on('error', () => undefined)
    made.on('close', () => {
      suffix = undefined
      counts.reconnects++
      setTimeout(connect, again)
    })
  }
  connect()
  const ticking = setInterval(() => {
    if (!writing || socket.readyState !== WebSocket.OPEN) return
    // As one does who comes back to a conversation: so some resume just when the database goes.
    if (!suffix && Math.random() < 0.02) resume()
    if (pending.size >= most || Math.random() < 0.5) return
    const id = randomUUID()
    texts.set(id, `besked ${texts.size + 1} fra ${caller.app}`)
    pending.add(id)
    write(id)
  }, 10)

  return {
    talk, acknowledged, texts, received, faults, counts,
    get pending() {
      return pending.size
    },
    get complete() {
      return complete
    },
    stopWriting: () => { writing = false },
    close() {
      closed = true
      clearInterval(ticking)
      socket.terminate()
    },
  }
}

export interface Read { readonly last: number; readonly messages: readonly { number: number; id: string; text: string; by: string }[] }

/** What somebody who was not there before gets who asks for everything after a number: all of it, as it came. Tried again while the program recovers. */
export async function read(url: string, talk: Talk, caller: Caller, after: number): Promise<Read> {
  for (let tries = 1; ; tries++) {
    try {
      return await readOnce(url, talk, caller, after)
    } catch (error) {
      if (tries === 50) throw error
      await pause(again)
    }
  }
}

function readOnce(url: string, talk: Talk, caller: Caller, after: number): Promise<Read> {
  const socket = open(url, talk, caller)
  const { member, conversation } = talk
  const messages: Read['messages'][number][] = []
  let last: number | undefined
  return new Promise<Read>((settle, fail) => {
    socket.on('error', fail)
    socket.on('close', () => fail(new Error('closed before all was read')))
    socket.on('open', () => {
      socket.send(JSON.stringify({ t: 'resume', member, conversation, after } satisfies ClientFrame))
      socket.send(JSON.stringify({ t: 'ping' } satisfies ClientFrame))
    })
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data)) as ServerFrame
      if (frame.t === 'conversation') last = frame.conversation.lastNumber
      if (frame.t === 'messages') messages.push(...frame.messages)
      if (frame.t !== 'pong') return
      if (last === undefined) fail(new Error('resuming failed'))
      else settle({ last, messages })
    })
  }).finally(() => socket.terminate())
}
