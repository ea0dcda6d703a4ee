import type { ServerFrame } from '@socialspace/contract/live'
import { readMessages } from '@socialspace/contract/operations/readMessages'
import { uploadFile } from '@socialspace/contract/operations/uploadFile'
import type { Answered } from '@socialspace/contract/operation'
import type { Conversation, Draft, Message } from '@socialspace/contract/shapes'
import { ApiError, type Client } from './client.ts'
import type { Live } from './live.ts'
import { createUnsent, type Keeper, type Unsent } from './unsent.ts'

/** A message that has been written and not yet acknowledged. */
export type Pending = Unsent<Draft>

export interface ThreadState {
  readonly conversation: Conversation | null
  /** By number, without gaps. */
  readonly messages: readonly Message[]
  readonly pending: readonly Pending[]
  /** Accounts that are writing right now. */
  readonly typing: readonly string[]
  readonly hasOlder: boolean
  readonly loading: boolean
  /** Why it could not be loaded at all. */
  readonly failed: string | null
}

export interface Thread {
  /** The conversation's. */
  readonly id: string
  subscribe(listener: () => void): () => void
  state(): ThreadState
  /** Keeps the message until the server has it, over lost lines and reloads; the same id every time. Returns the id. */
  send(message: { text: string; files?: Draft['files'] }): string
  /** Sends a refused message again, or takes it back. */
  retry(id: string): void
  discard(id: string): Pending | undefined
  /** Waits for the line when it is gone, and goes on with the same id. */
  upload(file: Blob, onProgress?: (share: number) => void): Promise<Answered<typeof uploadFile>>
  /** Tells that one is writing, or has stopped. */
  typing(on: boolean): void
  /** Everything up to `number` has been seen. */
  seen(number: number): void
  older(): Promise<void>
  close(): void
}

export interface ThreadOptions {
  live: Live
  client: Client
  member: string
  conversation: string
  /** The account that writes here. */
  me: string
  /** Keeps what is unsent over a reload; sessionStorage unless told, null for nothing. */
  storage?: Keeper | null
  newId?: () => string
}

const firstPage = 50
const gapPatience = 1000
const typingLasts = 5000
const typingAgain = 3000

/** What was fetched before a message was put right or erased may come after the news of it. */
const isOlder = (message: Message, known: Message | undefined) => known !== undefined && message.event === null && (known.event?.name === 'erased' || (known.edited ?? '') > (message.edited ?? ''))

/** A conversation as one of its participants has it: nothing lost, nothing twice, in order, whatever the line does. */
export function createThread({ live, client, member, conversation, me, storage, newId = () => crypto.randomUUID() }: ThreadOptions): Thread {
  const at = { member, conversation }
  const listeners = new Set<() => void>()
  const byNumber = new Map<number, Message>()
  const writers = new Map<string, ReturnType<typeof setTimeout>>()
  let state: ThreadState = { conversation: null, messages: [], pending: [], typing: [], hasOlder: false, loading: true, failed: null }
  /** Everything from `low` to `high` is here. */
  let low = 1
  let high = -1
  /** The first that one may read. */
  let floor = 1
  let seenUpTo = 0
  let toldTyping = 0
  let gap: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const change = (part: Partial<ThreadState>) => {
    if (closed) return
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  const unsent = createUnsent<Draft>({
    key: `unsent:${conversation}`, storage, live, draft: ({ id, text, files }) => ({ id, text, files }), open: () => state.conversation !== null,
    send: (message) => void live.send({ t: 'send', ...at, message }), changed: (pending) => change({ pending }),
  })
  state = { ...state, pending: unsent.list() }

  /** Takes in messages from whichever way they came, and shows what is whole. */
  const take = (messages: readonly Message[]) => {
    for (const message of messages) if (!isOlder(message, byNumber.get(message.number))) byNumber.set(message.number, message)
    while (byNumber.has(high + 1)) high += 1
    const known = new Set(messages.map(({ id }) => id))
    unsent.acknowledged((id) => known.has(id))
    const shown: Message[] = []
    for (let number = low; number <= high; number += 1) shown.push(byNumber.get(number)!)
    change({ messages: shown })
    if (high > 0) live.send({ t: 'delivered', ...at, number: high })
    clearTimeout(gap)
    if ([...byNumber.keys()].some((number) => number > high)) gap = setTimeout(resume, gapPatience)
  }

  const resume = () => {
    if (high >= 0) live.send({ t: 'resume', ...at, after: high })
    else void begin()
  }
  let beginning = false
  /** The newest page first; the live line brings what comes after it. */
  async function begin() {
    if (beginning || closed) return
    beginning = true
    try {
      const { messages, firstNumber, lastNumber } = await client.call(readMessages, { params: at, query: { before: undefined, limit: firstPage } })
      floor = firstNumber
      low = messages[0]?.number ?? lastNumber + 1
      high = messages.at(-1)?.number ?? lastNumber
      take(messages)
      change({ loading: false, hasOlder: low > floor, failed: null })
      resume()
    } catch (error) {
      const code = error instanceof ApiError ? error.code : 'internal'
      if (code !== 'offline' && code !== 'unavailable' && code !== 'too_many') change({ loading: false, failed: code })
      else setTimeout(() => { if (live.state === 'online' && high < 0) void begin() }, 2000)
    } finally {
      beginning = false
    }
  }

  const wrote = (who: string, on: boolean) => {
    clearTimeout(writers.get(who))
    if (on) writers.set(who, setTimeout(() => wrote(who, false), typingLasts))
    else writers.delete(who)
    change({ typing: [...writers.keys()] })
  }

  const acknowledged = ({ id, number, at: when }: Extract<ServerFrame, { t: 'ack' }>) => {
    const sent = state.pending.find((one) => one.id === id)
    if (!sent || byNumber.has(number)) return unsent.acknowledged((one) => one === id)
    // A file's type and size stand in the stored message: it is fetched rather than guessed.
    if (sent.files.length > 0) {
      unsent.acknowledged((one) => one === id)
      return resume()
    }
    take([{ number, id, at: when, by: state.conversation?.participants.find((one) => one.id === me)?.by ?? (state.conversation?.guests.some(({ staff }) => staff === me) ? 'staff' : 'citizen'), author: me, text: sent.text, files: [], event: null }])
  }

  const off = live.on((frame) => {
    if (frame.t === 'ready') return resume()
    if (frame.t === 'heartbeat') {
      const last = frame.last.find((one) => one.conversation === conversation)?.number
      if (last !== undefined && last > high) resume()
      return
    }
    if (frame.t === 'conversation') {
      if (frame.conversation.id !== conversation) return
      change({ conversation: frame.conversation, loading: false, failed: null })
      return unsent.flush()
    }
    if (!('conversation' in frame) || frame.conversation !== conversation) return
    if (frame.t === 'gone') {
      byNumber.clear()
      unsent.clear()
      return change({ conversation: null, messages: [], typing: [], hasOlder: false, loading: false, failed: 'not_found' })
    }
    if (frame.t === 'messages') {
      for (const { author } of frame.messages) if (author) wrote(author, false)
      take(frame.messages)
    }
    if (frame.t === 'ack') acknowledged(frame)
    if (frame.t === 'refused') unsent.refused(frame.id, frame.code)
    if (frame.t === 'typing') wrote(frame.who, frame.on)
    if (frame.t === 'marks' && state.conversation) {
      const { who, delivered, read } = frame
      change({ conversation: { ...state.conversation, participants: state.conversation.participants.map((one) => (one.id === who ? { ...one, delivered, read } : one)) } })
    }
  })
  const offState = live.onState((line) => {
    if (line === 'online' || line === 'connecting') return
    for (const timer of writers.values()) clearTimeout(timer)
    writers.clear()
    change({ typing: [] })
  })
  /** When the line is back; after a moment if it never was gone. */
  const online = () => new Promise<void>((settle) => {
    const off = live.onState((line) => { if (line === 'online') done() })
    const timer = live.state === 'online' ? setTimeout(() => done(), 2000) : undefined
    const done = () => {
      off()
      clearTimeout(timer)
      settle()
    }
  })
  void begin()

  return {
    id: conversation,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    send({ text, files = [] }) {
      const id = newId()
      unsent.add({ id, text, files })
      toldTyping = 0
      return id
    },
    retry: unsent.retry,
    discard: unsent.discard,
    async upload(file, onProgress) {
      const id = newId()
      for (;;) {
        try {
          return await client.call(uploadFile, { params: { ...at, file: id }, body: file, ...(onProgress && { onProgress }) })
        } catch (error) {
          if (closed || !(error instanceof ApiError) || error.code !== 'offline') throw error
          await online()
        }
      }
    },
    typing(on) {
      const now = performance.now()
      if (on ? now - toldTyping < typingAgain && toldTyping > 0 : toldTyping === 0) return
      toldTyping = on ? now : 0
      live.send({ t: 'typing', ...at, on })
    },
    seen(number) {
      if (number <= seenUpTo) return
      if (live.send({ t: 'read', ...at, number })) seenUpTo = number
    },
    async older() {
      if (!state.hasOlder || low <= floor) return
      const { messages } = await client.call(readMessages, { params: at, query: { before: low, limit: firstPage } })
      low = messages[0]?.number ?? low
      take(messages)
      change({ hasOlder: messages.length > 0 && low > floor })
    },
    close() {
      closed = true
      off()
      offState()
      unsent.close()
      clearTimeout(gap)
      for (const timer of writers.values()) clearTimeout(timer)
      live.send({ t: 'leave', ...at })
    },
  }
}
