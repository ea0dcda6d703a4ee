import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import * as z from 'zod/mini'
import { now } from '../clock.ts'
import { refusalOf } from '../http/index.ts'
import type { Log } from '../log.ts'
import type { Telemetry } from '../telemetry.ts'
import { defaultLimits, type LiveLimits } from './limits.ts'
import { LiveSocket, type Socket } from './socket.ts'
import { createTopics, type Topics } from './topics.ts'
import { readUpgrade, refuseUpgrade, type UpgradeDeps } from './upgrade.ts'

export { type LiveLimits, liveLimits } from './limits.ts'
export type { Socket } from './socket.ts'
export type { Topics } from './topics.ts'

/** Handles one type of frame. A promise holds back the socket's later frames until it settles; a `Refusal` is told to the client. */
export type FrameHandler<Frame> = (socket: Socket, frame: Frame) => void | Promise<void>
/** The dispatch table: one handler for each type of frame. */
export type FrameHandlers<Frame extends { t: string }, Types extends Frame['t'] = Frame['t']> = { readonly [T in Types]: FrameHandler<Extract<Frame, { t: T }>> }

export interface LiveDeps<Frame extends { t: string }> extends UpgradeDeps {
  /** Which of these sessions are still alive. */
  readonly aliveSessions: (sessions: string[]) => Promise<ReadonlySet<string>>
  readonly schema: z.ZodMiniType<Frame>
  readonly log: Log
  readonly telemetry: Pick<Telemetry, 'sockets'>
  readonly limits?: Partial<LiveLimits>
  /** In tests: every frame out must fit this. */
  readonly checkOut?: z.ZodMiniType
}

export interface Table<Frame extends { t: string }> {
  readonly handlers: FrameHandlers<Frame, Exclude<Frame['t'], 'ping'>>
  readonly opened?: (socket: Socket) => void
  readonly closed?: (socket: Socket) => void
  /** Called every 15 s with every open socket: tells each what it should have. */
  readonly heartbeat?: (sockets: readonly Socket[]) => Promise<void>
}

export interface Live<Frame extends { t: string }> {
  readonly topics: Topics
  /** What the frames mean. Given once, before `attach`; apart from `createLive` because the modules that handle frames need the topics. */
  use(table: Table<Frame>): void
  attach(server: Server): void
  /** Ends every socket of these sessions at once: `end`, then close code 4401. */
  endSessions(sessions: readonly string[]): void
  /** Someone's roles have changed: their sockets reconnect and are identified anew. */
  reconnect(account: string): void
  /** Accounts with an open socket now. */
  accounts(): ReadonlySet<string>
  close(): Promise<void>
}

const heartbeatEvery = 15_000
const sweepEvery = 3000
const maxPayload = 64 * 1024
const said = { pong: '{"t":"pong"}', end: '{"t":"end","code":"sign_in_needed"}' }
const error = (code: string) => `{"t":"error","code":"${code}"}`
const utf8 = (data: Buffer) => data.toString('utf8')

/** The live sockets of this process: who is connected, and the way of a frame to its handler. Knows nothing of what frames say. */
export function createLive<Frame extends { t: string }>(deps: LiveDeps<Frame>): Live<Frame> {
  const limits = { ...defaultLimits, ...deps.limits }
  const server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, clientTracking: false, skipUTF8Validation: false })
  const sockets = new Set<LiveSocket>()
  const topics = createTopics()
  const upgrading = new Set<Duplex>()
  let table: Table<Frame> | undefined
  let closing = false

  const handle = (socket: LiveSocket, data: Buffer): void | Promise<void> => {
    let parsed
    try {
      parsed = z.safeParse(deps.schema, JSON.parse(utf8(data)))
    } catch {
      // no JSON
    }
    if (!parsed?.success) {
      socket.send(error('invalid_input'))
      return socket.senseless()
    }
    socket.sensible()
    const frame = parsed.data
    if (frame.t === 'ping') return socket.send(said.pong)
    try {
      const result = (table!.handlers as unknown as Record<string, FrameHandler<Frame>>)[frame.t]!(socket, frame)
      return result?.catch((thrown: unknown) => failed(socket, thrown, frame.t))
    } catch (thrown) {
      failed(socket, thrown, frame.t)
    }
  }

  const failed = (socket: LiveSocket, thrown: unknown, t: string) => {
    socket.send(error(refusalOf(thrown, deps.log, `live ${t}`).code))
  }

  const upgrade = async (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const broken = () => stream.destroy()
    stream.on('error', broken)
    if (closing || sockets.size >= limits.sockets || upgrading.size >= 1000) return refuseUpgrade(stream, 503)
    upgrading.add(stream)
    const who = await readUpgrade(request, deps).catch((thrown: unknown) => {
      deps.log.error({ err: thrown }, 'a live socket could not be identified')
      return 503
    }).finally(() => upgrading.delete(stream))
    if (typeof who === 'number') return refuseUpgrade(stream, who)
    if (ofAccount(who.principal.account).length >= limits.socketsPerAccount) return refuseUpgrade(stream, 429)
    stream.off('error', broken)
    server.handleUpgrade(request, stream, head, (ws) => {
      const socket = new LiveSocket(ws, stream, who, limits, handle)
      if (deps.checkOut) checked(socket, deps.checkOut)
      sockets.add(socket)
      deps.telemetry.sockets.inc()
      ws.on('message', (data, isBinary) => {
        if (isBinary) socket.close(1003, 'text frames only')
        else socket.receive(data as Buffer)
      })
      ws.on('pong', () => { socket.alive = true })
      ws.on('error', () => undefined) // what breaks closes, and says why to the other end
      ws.on('close', () => {
        sockets.delete(socket)
        deps.telemetry.sockets.dec()
        topics.forget(socket)
        table!.closed?.(socket)
      })
      socket.send(`{"t":"ready","account":"${who.principal.account}","at":"${now().toISOString()}"}`)
      table!.opened?.(socket)
    })
  }

  const ofAccount = (account: string | null) => [...sockets].filter(({ principal }) => principal.account === account)
  const end = (socket: LiveSocket) => {
    socket.send(said.end)
    socket.close(4401, 'the session has ended')
  }
  const endSessions = (sessions: readonly string[]) => {
    const ended = new Set(sessions)
    for (const socket of sockets) if (socket.principal.session !== null && ended.has(socket.principal.session)) end(socket)
  }

  const beat = setInterval(() => {
    for (const socket of sockets) {
      if (socket.alive) socket.ping()
      else socket.terminate()
    }
    table?.heartbeat?.([...sockets]).catch((thrown: unknown) => deps.log.warn({ err: thrown }, 'a heartbeat failed'))
  }, heartbeatEvery)
  let sweeping = false
  const sweep = setInterval(async () => {
    if (sweeping || sockets.size === 0) return
    sweeping = true
    try {
      const sessions = new Set<string>()
      for (const { principal } of sockets) if (principal.session !== null) sessions.add(principal.session)
      const alive = await deps.aliveSessions([...sessions])
      endSessions([...sessions].filter((session) => !alive.has(session)))
    } catch (thrown) {
      deps.log.warn({ err: thrown }, 'sessions could not be checked')
    } finally {
      sweeping = false
    }
  }, sweepEvery)

  return {
    topics,
    use: (given) => { table = given },
    attach: (http) => void http.on('upgrade', (request, stream, head) => void upgrade(request, stream, head)),
    endSessions,
    reconnect: (account) => ofAccount(account).forEach((socket) => socket.close(1012, 'connect again')),
    accounts: () => new Set([...sockets].flatMap(({ principal }) => principal.account ?? [])),
    async close() {
      closing = true
      clearInterval(beat)
      clearInterval(sweep)
      for (const socket of sockets) socket.close(1001, 'the server is stopping')
      for (let waited = 0; sockets.size > 0 && waited < 1000; waited += 20) await new Promise((settle) => { setTimeout(settle, 20) })
      for (const socket of sockets) socket.terminate()
      server.close()
    },
  }
}

/** Parses what goes out, as the wall does with answers; only in tests, where each byte may cost. */
function checked(socket: LiveSocket, shape: z.ZodMiniType): void {
  const send = socket.send.bind(socket)
  socket.send = (frame) => {
    const result = z.safeParse(shape, JSON.parse(frame))
    if (!result.success) throw new TypeError(`a frame outside the contract: ${(JSON.parse(frame) as { t?: string }).t} ${result.error.issues[0]?.path.join('.')}`)
    send(frame)
  }
}
