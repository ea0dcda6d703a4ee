import type { ServerFrame } from '@socialspace/contract/live'
import { readPosts } from '@socialspace/contract/operations/readPosts'
import type { Post, PostDraft, Room } from '@socialspace/contract/rooms'
import { ApiError, type Client } from './client.ts'
import type { Live } from './live.ts'
import { createUnsent, type Keeper, type Unsent } from './unsent.ts'

/** What has been written and not yet acknowledged; as in a thread of two. */
export type PendingPost = Unsent<PostDraft>
export interface RoomState {
  readonly room: Room | null
  /** By number; what was erased or taken away says so. */
  readonly posts: readonly Post[]
  readonly pending: readonly PendingPost[]
  readonly hasOlder: boolean
  readonly loading: boolean
  readonly failed: string | null
  /** One is not in it any more, and why: nothing of it is left here. */
  readonly out: 'removed' | 'left' | 'gone' | null
}
export interface RoomThread {
  readonly id: string
  subscribe(listener: () => void): () => void
  state(): RoomState
  /** Keeps the words until the server has them, over lost lines and reloads; the same id every time. */
  send(text: string): void
  retry(id: string): void
  discard(id: string): PendingPost | undefined
  /** Everything up to `number` has been seen; of staff alone it is kept. */
  seen(number: number): void
  older(): Promise<void>
  close(): void
}
export interface RoomOptions {
  live: Live
  client: Client
  member: string
  room: string
  storage?: Keeper | null
  newId?: () => string
}

const page = 50
const again = 2000

/** A room of more than two as one of those in it has it: nothing lost, nothing twice, in order, whatever the line does. The server sends what is missing, in order, after each `enter`. */
export function createRoom({ live, client, member, room, storage, newId = () => crypto.randomUUID() }: RoomOptions): RoomThread {
  const at = { member, room }
  const listeners = new Set<() => void>()
  const byNumber = new Map<number, Post>()
  let state: RoomState = { room: null, posts: [], pending: [], hasOlder: false, loading: true, failed: null, out: null }
  let [high, seenUpTo, closed, beginning] = [-1, 0, false, false]

  const change = (part: Partial<RoomState>) => {
    if (closed) return
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }
  const unsent = createUnsent<PostDraft>({
    key: `unsent:${room}`, storage, live, draft: ({ id, text }) => ({ id, text }), open: () => state.room !== null,
    send: (post) => void live.send({ t: 'post', ...at, post }), changed: (pending) => change({ pending }),
  })
  state = { ...state, pending: unsent.list() }

  const take = (posts: readonly Post[]) => {
    for (const post of posts) byNumber.set(post.number, post)
    high = Math.max(high, ...posts.map(({ number }) => number))
    const known = new Set(posts.map(({ id }) => id))
    unsent.acknowledged((id) => known.has(id))
    const shown = [...byNumber.values()].sort((one, other) => one.number - other.number)
    change({ posts: shown, hasOlder: (shown[0]?.number ?? 0) > (state.room?.firstNumber ?? 1) })
  }
  const enter = () => {
    if (state.out) return
    if (high >= 0) live.send({ t: 'enter', ...at, after: high })
    else void begin()
  }
  /** The newest page first; the live line brings what comes after it. */
  async function begin(): Promise<void> {
    if (beginning || closed) return
    beginning = true
    try {
      const found = await client.call(readPosts, { params: at, query: { limit: page } })
      high = found.posts.at(-1)?.number ?? found.room.lastNumber
      change({ room: found.room, loading: false, failed: null })
      take(found.posts)
      enter()
    } catch (error) {
      const code = error instanceof ApiError ? error.code : 'internal'
      if (code !== 'offline' && code !== 'unavailable' && code !== 'too_many') change({ loading: false, failed: code })
      else setTimeout(() => { if (live.state === 'online' && high < 0) void begin() }, again)
    } finally {
      beginning = false
    }
  }
  const off = live.on((frame: ServerFrame) => {
    if (frame.t === 'ready') return enter()
    if (frame.t === 'room' && frame.room.id === room) {
      change({ room: frame.room, loading: false, failed: null })
      return unsent.flush()
    }
    if (!('room' in frame) || frame.room !== room) return
    if (frame.t === 'posts') take(frame.posts)
    if (frame.t === 'posted' && frame.number <= high) unsent.acknowledged((id) => id === frame.id)
    if (frame.t === 'unposted') unsent.refused(frame.id, frame.code)
    if (frame.t === 'out') {
      byNumber.clear()
      unsent.clear()
      change({ room: null, posts: [], hasOlder: false, loading: false, out: frame.why })
    }
  })
  void begin()

  return {
    id: room,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    send: (text) => unsent.add({ id: newId(), text }),
    retry: unsent.retry,
    discard: unsent.discard,
    seen(number) {
      if (number > seenUpTo && live.send({ t: 'seen', ...at, number })) seenUpTo = number
    },
    async older() {
      const first = state.posts[0]?.number
      if (!state.hasOlder || first === undefined) return
      take((await client.call(readPosts, { params: at, query: { before: first, limit: page } })).posts)
    },
    close() {
      closed = true
      off()
      unsent.close()
      live.send({ t: 'exit', ...at })
    },
  }
}
