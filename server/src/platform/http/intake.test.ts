import assert from 'node:assert/strict'
import { type AddressInfo, connect } from 'node:net'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { createTelemetry } from '../telemetry.ts'
import type { Handlers } from './handler.ts'
import { createIntake } from './intake.ts'
import { createLimits } from './limits.ts'
import { createNewcomers } from './newcomers.ts'
import { nobody } from './principal.ts'
import { createServer } from './server.ts'
import { raiseWall } from './wall.ts'

let server: FastifyInstance
before(async () => {
  const log = pino({ level: 'silent' })
  server = createServer({ publicUrl: 'http://localhost', trustedProxies: [], tls: undefined, slow: { head: 200, request: 2000, lookEvery: 20 } }, log)
  raiseWall(server, {} as Handlers, { identify: async () => nobody, prefixHash: () => 'somewhere', limits: createLimits(1000), newcomers: createNewcomers(100), origins: new Set(), log, telemetry: createTelemetry() })
  await server.listen({ port: 0, host: '127.0.0.1' })
})
after(() => server.close())

/** What is answered to these bytes until the server closes the connection. */
const said = (bytes: string) => new Promise<string>((settle) => {
  let text = ''
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('data', (chunk) => { text += String(chunk) }).on('error', () => undefined).on('close', () => settle(text))
  socket.write(bytes)
})
const post = (path: string, length: number) => `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`

test('P01 a connection that says nothing, half a head or half an upgrade is answered as too slow, and closed; half a body later', async () => {
  const upgrade = 'GET /live HTTP/1.1\r\nhost: a\r\nupgrade: websocket\r\nconnection: upgrade\r\n'
  const order: string[] = []
  const halves = { body: `${post('/api/invitations/read', 100)}{"token`, nothing: '', head: 'GET / HTTP/1.1\r\nhost: a\r\n', upgrade }
  await Promise.all(Object.entries(halves).map(async ([what, bytes]) => {
    const answer = await said(bytes)
    order.push(what)
    assert.match(answer, /^HTTP\/1\.1 408 /, what)
    assert.match(answer, /content-type: application\/problem\+json/, what)
    assert.match(answer, /"code":"too_slow"/, what)
    assert.match(answer, /content-security-policy: default-src 'none'/, what)
  }))
  assert.equal(order.at(-1), 'body')
})

test('P01 who needs a session and has none is refused before their body is read', async () => {
  const answer = await said(post('/api/operator/members', 100_000))
  assert.match(answer, /^HTTP\/1\.1 401 /)
  assert.match(answer, /"code":"sign_in_needed"/)
})

test('P01 who needs no session may say only little', async () => {
  assert.match(await said(post('/api/invitations/read', 20_000)), /^HTTP\/1\.1 413 /)
})

test('P01 of one sender’s bodies on the way the oldest is cut when there are too many; nobody else’s is', () => {
  const intake = createIntake({ account: 100, network: 50, all: 220 })
  const cut: string[] = []
  const begin = (from: string, kind: 'account' | 'network', bytes: number, name: string) => intake.begin(from, kind, bytes, () => cut.push(name))
  begin('one', 'account', 60, 'one’s first')
  begin('two', 'account', 60, 'two’s')
  const second = begin('one', 'account', 40, 'one’s second')
  assert.deepEqual(cut, [])
  begin('one', 'account', 60, 'one’s third')
  assert.deepEqual(cut, ['one’s first'])
  begin('three', 'account', 70, 'three’s')
  assert.deepEqual(cut, ['one’s first', 'two’s'], 'beyond what all may have, the oldest of all')
  second()
  begin('nowhere', 'network', 50, 'a stranger’s')
  assert.deepEqual(cut, ['one’s first', 'two’s'])
})
