import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Principal } from '../http/index.ts'
import { Budget } from './budget.ts'
import { encode } from './encode.ts'
import type { LiveLimits } from './limits.ts'

/** One open live socket, as the modules see it. */
export interface Socket {
  readonly principal: Principal
  /** Which app it is, and for a citizen's at which member. */
  readonly app: 'citizen' | 'workplace'
  readonly member: string | null
  readonly closed: boolean
  /** Sends a serialised frame; a reader that is far too slow is closed, and resumes when it can. */
  send(frame: string): void
  /** Settles when little waits to be written; for answers that are longer than a frame. */
  drained(): Promise<void>
  /** Work that the sender should not run ahead of: reading pauses while too much is under way. Each `begin` needs an `end`. */
  begin(): void
  end(): void
  close(code: number, reason: string): void
}

/** Why a socket is not being read: bits, so that one reason's end does not cancel another. */
const paused = { queue: 1, work: 2, rate: 4, slow: 8 } as const

export class LiveSocket implements Socket {
  readonly principal: Principal
  readonly app: 'citizen' | 'workplace'
  readonly member: string | null
  /** Heard from since the last ping. */
  alive = true
  readonly #ws: WebSocket
  /** What `#ws` speaks over. Its own frames (ping, close) are written at once and whole, so that ours can go between them. */
  readonly #stream: Duplex
  readonly #limits: LiveLimits
  readonly #handle: (socket: LiveSocket, data: Buffer) => void | Promise<void>
  readonly #budget: Budget
  #paused = 0
  #busy = false
  #waiting: Buffer[] | undefined
  #underWay = 0
  #nonsense = 0

  constructor(ws: WebSocket, stream: Duplex, who: Pick<Socket, 'principal' | 'app' | 'member'>, limits: LiveLimits, handle: (socket: LiveSocket, data: Buffer) => void | Promise<void>) {
    this.#ws = ws
    this.#stream = stream
    this.principal = who.principal
    this.app = who.app
    this.member = who.member
    this.#limits = limits
    this.#handle = handle
    this.#budget = new Budget(limits.framesPerSecond, limits.burst, performance.now())
  }

  get closed(): boolean {
    return this.#ws.readyState !== this.#ws.OPEN
  }

  send(frame: string): void {
    if (this.closed) return
    if (this.#stream.write(encode(frame))) return
    const waiting = this.#stream.writableLength
    if (waiting > this.#limits.deadBytes) this.terminate()
    else if (waiting > this.#limits.slowBytes && !(this.#paused & paused.slow)) {
      this.#pause(paused.slow)
      void this.drained().then(() => this.#resume(paused.slow))
    }
  }

  async drained(): Promise<void> {
    while (!this.closed && this.#stream.writableLength > this.#limits.slowBytes / 2) await new Promise((settle) => { setTimeout(settle, 20) })
  }

  begin(): void {
    if (++this.#underWay >= this.#limits.underWay) this.#pause(paused.work)
  }

  end(): void {
    if (--this.#underWay < this.#limits.underWay / 2) this.#resume(paused.work)
  }

  close(code: number, reason: string): void {
    this.#waiting = undefined
    this.#ws.resume()
    this.#ws.close(code, reason)
    setTimeout(() => this.terminate(), 2000).unref()
  }

  terminate(): void {
    this.#ws.terminate()
  }

  ping(): void {
    this.alive = false
    if (!this.closed) this.#ws.ping()
  }

  /** A frame came. One at a time and in order: what comes while one is being handled waits its turn. */
  receive(data: Buffer): void {
    this.alive = true
    if (this.closed) return
    const wait = this.#budget.spend(performance.now())
    if (wait > 0 && !(this.#paused & paused.rate)) {
      this.#pause(paused.rate)
      setTimeout(() => this.#resume(paused.rate), wait).unref()
    }
    if (!this.#busy) return this.#run(data)
    this.#waiting ??= []
    if (this.#waiting.push(data) >= this.#limits.underWay) this.#pause(paused.queue)
  }

  /** A frame that made no sense. Too many in a row end the socket (RFC 6455: 1008, policy violation). */
  senseless(): void {
    if (++this.#nonsense >= this.#limits.nonsense) this.close(1008, 'too many frames that make no sense')
  }

  sensible(): void {
    this.#nonsense = 0
  }

  #run(data: Buffer): void {
    const result = this.#handle(this, data)
    if (!result) return
    this.#busy = true
    void result.finally(() => {
      this.#busy = false
      while (!this.#busy && this.#waiting?.length) this.#run(this.#waiting.shift()!)
      if (!this.#waiting?.length) this.#waiting = undefined
      if ((this.#waiting?.length ?? 0) < this.#limits.underWay / 2) this.#resume(paused.queue)
    })
  }

  #pause(why: number): void {
    if (this.#paused === 0) this.#ws.pause()
    this.#paused |= why
  }

  #resume(why: number): void {
    if (!(this.#paused & why)) return
    this.#paused &= ~why
    if (this.#paused === 0 && !this.closed) this.#ws.resume()
  }
}
