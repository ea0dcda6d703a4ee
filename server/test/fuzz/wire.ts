import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import type { ServerFrame } from '@socialspace/contract/live'
import type { Caller, World } from '../world.ts'

/** One frame of the WebSocket protocol as a client sends it (RFC 6455 §5.2): masked, with any opcode and any of the first bits. */
export function frame(payload: Uint8Array | string, { opcode = 1, fin = true, rsv = 0, masked = true, length = undefined as number | undefined } = {}): Buffer {
  const bytes = Buffer.from(payload as string)
  const size = length ?? bytes.length
  const head = [(fin ? 0x80 : 0) | (rsv << 4) | opcode, ...(size < 126 ? [size] : size < 65_536 ? [126, size >>> 8, size & 0xff] : [127, 0, 0, 0, 0, size >>> 24, (size >>> 16) & 0xff, (size >>> 8) & 0xff, size & 0xff])]
  head[1]! |= masked ? 0x80 : 0
  if (!masked) return Buffer.concat([Buffer.from(head), bytes])
  const mask = randomBytes(4)
  return Buffer.concat([Buffer.from(head), mask, bytes.map((byte, at) => byte ^ mask[at % 4]!)])
}
export const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

/** How long what was asked for may take, in milliseconds: a busy machine gets its time, a program broken on purpose does not need it. */
const patience = process.env.MUTANT === undefined ? 20_000 : 6000

/** A live socket spoken over by hand: whatever bytes are wanted, and what the server says, frame by frame. */
export async function openWire(world: World, caller: Caller, first: Uint8Array = Buffer.alloc(0)) {
  const { hostname, port, host } = new URL(world.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  const frames: ServerFrame[] = []
  const counts = { pings: 0, pongs: 0 }
  let code: number | undefined
  let received = Buffer.alloc(0)
  const waiting = new Set<() => void>()
  const look = () => { for (const one of waiting) one() }
  const opened = Promise.withResolvers<void>()
  let upgraded = false

  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    if (!upgraded) {
      const end = received.indexOf('\r\n\r\n')
      if (end < 0) return
      if (!received.toString('latin1', 0, end).startsWith('HTTP/1.1 101')) return opened.reject(new Error(received.toString('latin1', 0, end)))
      upgraded = true
      received = received.subarray(end + 4)
      opened.resolve()
    }
    while (received.length >= 2) {
      const small = received[1]! & 0x7f
      const start = small < 126 ? 2 : small === 126 ? 4 : 10
      if (received.length < start) break
      const length = small < 126 ? small : small === 126 ? received.readUInt16BE(2) : Number(received.readBigUInt64BE(2))
      if (received.length < start + length) break
      const payload = received.subarray(start, start + length)
      const opcode = received[0]! & 0x0f
      if (opcode === opcodes.text) frames.push(JSON.parse(payload.toString()) as ServerFrame)
      else if (opcode === opcodes.close) code = length >= 2 ? payload.readUInt16BE(0) : 1005
      else if (opcode === opcodes.ping) {
        counts.pings++
        socket.write(frame(payload, { opcode: opcodes.pong }))
      }
      else if (opcode === opcodes.pong) counts.pongs++
      received = received.subarray(start + length)
    }
    look()
  })
  socket.on('close', () => {
    opened.reject(new Error('closed'))
    code ??= 1006
    look()
  })
  socket.write([
    `GET /live?app=${caller.app}${caller.app === 'citizen' ? `&member=${caller.member}` : ''} HTTP/1.1`, `host: ${host}`, 'upgrade: websocket', 'connection: upgrade', 'sec-websocket-version: 13',
    `sec-websocket-key: ${randomBytes(16).toString('base64')}`, `origin: ${world.url}`, `cookie: ${caller.cookie}`, '', '',
  ].join('\r\n'))
  socket.write(first)
  await opened.promise

  const until = (fits: () => boolean, what: string) => new Promise<void>((settle, fail) => {
    const late = setTimeout(() => { waiting.delete(check); fail(new Error(`it did not come: ${what}; close ${code}, last ${JSON.stringify(frames.slice(-3))}`)) }, patience)
    const check = () => {
      if (!fits()) return
      clearTimeout(late)
      waiting.delete(check)
      settle()
    }
    waiting.add(check)
    check()
  })
  return {
    socket, frames, counts, until,
    write: (bytes: Uint8Array) => socket.write(bytes),
    say: (what: object) => socket.write(frame(JSON.stringify(what))),
    get code() { return code },
    closed: async () => { await until(() => code !== undefined, 'a close'); return code! },
    close: () => socket.destroy(),
  }
}
export type Wire = Awaited<ReturnType<typeof openWire>>
