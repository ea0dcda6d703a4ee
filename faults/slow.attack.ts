import { connect, type Socket } from 'node:net'
import type { Talk } from './system.ts'

/** Those who send slowly, never finish or never read, in a process of their own: what they cost is theirs. Asked over IPC. */
export interface Attack { readonly url: string; readonly senders: number; readonly talks: readonly Talk[] }
export const kinds = ['silent', 'head', 'body', 'upload', 'upgrade', 'reader'] as const
export type Kind = (typeof kinds)[number]
/** How many were opened, were open at the same time at most, were closed by the server, and after which status (0: none) of an answer. */
export type Seen = Record<Kind, { opened: number; open: number; most: number; closed: number; statuses: Record<number, number> }>

const seen = Object.fromEntries(kinds.map((kind) => [kind, { opened: 0, open: 0, most: 0, closed: 0, statuses: {} }])) as unknown as Seen
const begun: Record<Kind, (attack: Attack, talk: Talk) => string | Buffer> = {
  silent: () => '',
  head: () => 'GET /api/members HTTP/1.1\r\nhost: localhost\r\n',
  body: ({ url }, { member }) => `POST /api/members/${member}/start HTTP/1.1\r\nhost: localhost\r\norigin: ${url}\r\nx-app: citizen\r\ncontent-type: application/json\r\ncontent-length: 16000\r\n\r\n{"conversation":"${'x'.repeat(8000)}`,
  upload: ({ url }, { member, conversation, citizen }) => Buffer.concat([
    Buffer.from(`POST /api/members/${member}/conversations/${conversation}/files/${crypto.randomUUID()} HTTP/1.1\r\nhost: localhost\r\norigin: ${url}\r\nx-app: citizen\r\ncookie: ${citizen.cookie}\r\ncontent-type: application/octet-stream\r\ncontent-length: 10000000\r\n\r\n`),
    Buffer.alloc(32 * 1024),
  ]),
  upgrade: ({ url }, { member }) => `GET /live?app=citizen&member=${member} HTTP/1.1\r\nhost: localhost\r\norigin: ${url}\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\n`,
  // Asks for everything there is, then never reads again and never answers a ping.
  reader: ({ url }, { member, citizen }) => `GET /live?app=citizen&member=${member} HTTP/1.1\r\nhost: localhost\r\norigin: ${url}\r\ncookie: ${citizen.cookie}\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: ${Buffer.alloc(16, 7).toString('base64')}\r\n\r\n`,
}
/** A byte now and then, so that no idle limit is reached. */
const trickles: ReadonlySet<Kind> = new Set(['head', 'body', 'upload', 'upgrade'])
const sockets = new Set<Socket>()
const trickled = new WeakSet<Socket>()
let going = false

function open(attack: Attack, kind: Kind, nth: number): void {
  if (!going) return
  const { hostname, port } = new URL(attack.url)
  const talk = attack.talks[nth % attack.talks.length]!
  const socket = connect(Number(port), hostname)
  const mine = seen[kind]
  let status = 0
  socket.on('connect', () => {
    mine.opened++
    mine.most = Math.max(mine.most, ++mine.open)
    sockets.add(socket)
    socket.write(begun[kind](attack, talk))
    if (trickles.has(kind)) trickled.add(socket)
    socket.once('close', () => {
      sockets.delete(socket)
      mine.open--
      if (!going) return
      mine.closed++
      mine.statuses[status] = (mine.statuses[status] ?? 0) + 1
    })
  })
  socket.once('data', (chunk) => {
    status = Number(chunk.toString('latin1', 9, 12))
    if (kind !== 'reader' || status !== 101) return
    socket.pause()
    socket.write(masked(JSON.stringify({ t: 'resume', member: talk.member, conversation: talk.conversation, after: 0 })))
  })
  socket.on('error', () => undefined)
  // Whoever was cut comes again.
  socket.once('close', () => { setTimeout(() => open(attack, kind, nth), 500 + Math.random() * 5000) })
}

/** A frame whose mask is nothing: short enough for one length byte, or two more. */
function masked(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from(bytes.length < 126 ? [0x81, 0x80 | bytes.length] : [0x81, 0xfe, bytes.length >> 8, bytes.length & 0xff]), Buffer.alloc(4), bytes])
}

if (process.send) process.on('message', (asked: Attack | 'look' | 'stop') => {
  if (asked === 'look') return void process.send!(seen)
  if (asked === 'stop') return process.exit(0)
  going = true
  for (let nth = 0; nth < asked.senders; nth++) setTimeout(() => open(asked, kinds[nth % kinds.length]!, Math.floor(nth / kinds.length)), Math.random() * 5000)
  setInterval(() => { for (const socket of sockets) if (socket.writable && trickled.has(socket)) socket.write('x') }, 1000)
})
if (process.send) process.once('disconnect', () => process.exit(0))
