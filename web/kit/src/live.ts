import type { ClientFrame, ServerFrame } from '@socialspace/contract/live'

export type LiveState = 'connecting' | 'online' | 'offline' | 'ended'

/** One live line to the server that heals itself. */
export interface Live {
  readonly state: LiveState
  /** Sends now, or not at all: false when the line is down. Who must not lose anything keeps it until it is acknowledged. */
  send(frame: ClientFrame): boolean
  on(listener: (frame: ServerFrame) => void): () => void
  onState(listener: (state: LiveState) => void): () => void
  close(): void
}

export interface LiveOptions {
  url?: string
  WebSocket?: new (url: string) => WebSocket
}

const pingEvery = 20_000
const patience = 10_000
const [firstPause, longestPause] = [500, 15_000]
const ended = 4401

/** Opens the line and keeps it open: reconnects with growing, jittered pauses, at once when the network or the person comes back; silent lines are given up after 10 s. */
export function createLive({ url = '/live', WebSocket: Socket = WebSocket }: LiveOptions = {}): Live {
  const frames = new Set<(frame: ServerFrame) => void>()
  const states = new Set<(state: LiveState) => void>()
  let state: LiveState = 'connecting'
  let socket: WebSocket | undefined
  let failures = 0
  let closed = false
  let retry: ReturnType<typeof setTimeout> | undefined
  let ping: ReturnType<typeof setInterval> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined

  const become = (next: LiveState) => {
    if (state === next) return
    state = next
    for (const listener of states) listener(next)
  }
  const heard = () => {
    clearTimeout(silence)
    silence = undefined
  }
  const expect = () => { silence ??= setTimeout(() => lost(socket), patience) }

  function open() {
    clearTimeout(retry)
    if (closed || state === 'ended') return
    const mine = new Socket(new URL(url, location.href).href.replace(/^http/, 'ws'))
    socket = mine
    expect()
    mine.addEventListener('message', ({ data }) => {
      if (socket !== mine) return
      heard()
      const frame = JSON.parse(String(data)) as ServerFrame
      if (frame.t === 'ready') {
        failures = 0
        become('online')
      }
      if (frame.t === 'end') become('ended')
      for (const listener of frames) listener(frame)
    })
    mine.addEventListener('close', ({ code }) => {
      if (code === ended) become('ended')
      lost(mine)
    })
    clearInterval(ping)
    ping = setInterval(() => {
      if (socket?.readyState !== 1) return
      socket.send('{"t":"ping"}')
      expect()
    }, pingEvery)
  }

  function lost(which: WebSocket | undefined) {
    if (which !== socket) return
    socket = undefined
    heard()
    clearInterval(ping)
    if (which && which.readyState < 2) which.close()
    if (closed || state === 'ended') return
    become('offline')
    const pause = Math.min(longestPause, firstPause * 2 ** failures) * (0.5 + Math.random() / 2)
    failures += 1
    clearTimeout(retry)
    retry = setTimeout(open, pause)
  }

  const comeBack = () => {
    if (closed || document.visibilityState === 'hidden') return
    if (socket === undefined) {
      failures = 0
      open()
    } else if (socket.readyState === 1) {
      socket.send('{"t":"ping"}')
      expect()
    }
  }
  const gone = () => lost(socket)
  const hasWindow = typeof window !== 'undefined'
  if (hasWindow) {
    window.addEventListener('online', comeBack)
    window.addEventListener('offline', gone)
    document.addEventListener('visibilitychange', comeBack)
  }
  open()

  return {
    get state() { return state },
    send(frame) {
      if (socket?.readyState !== 1 || state !== 'online') return false
      socket.send(JSON.stringify(frame))
      if (frame.t === 'send') expect()
      return true
    },
    on(listener) {
      frames.add(listener)
      return () => frames.delete(listener)
    },
    onState(listener) {
      states.add(listener)
      return () => states.delete(listener)
    },
    close() {
      closed = true
      clearTimeout(retry)
      clearInterval(ping)
      heard()
      socket?.close()
      if (!hasWindow) return
      window.removeEventListener('online', comeBack)
      window.removeEventListener('offline', gone)
      document.removeEventListener('visibilitychange', comeBack)
    },
  }
}
