import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { answer } from '../child.ts'

/** The peer (b): passes what one of a pair sends to the other, from memory to memory; `/pair/side` says who one is. */
const http = createServer()
const server = new WebSocketServer({ server: http, perMessageDeflate: false, clientTracking: false })
const pairs = new Map<string, (WebSocket | undefined)[]>()
server.on('connection', (socket, request) => {
  const [, name, side] = request.url!.split('/') as [string, string, string]
  const pair = pairs.get(name) ?? []
  pairs.set(name, pair)
  const [mine, other] = side === 'a' ? [0, 1] : [1, 0]
  pair[mine] = socket
  socket.on('message', (data) => pair[other]?.send(data as Buffer, { binary: false }))
})
await new Promise<void>((settle) => { http.listen(0, '127.0.0.1', settle) })
answer({
  ready: () => (http.address() as AddressInfo).port,
  collect: () => globalThis.gc?.(),
})
