import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { WebSocket } from 'ws'
import * as z from 'zod/mini'
import { nobody, type Principal } from '../http/index.ts'
import { Budget } from './budget.ts'
import { createLive, type Live } from './index.ts'

const schema = z.discriminatedUnion('t', [z.strictObject({ t: z.literal('ping') }), z.strictObject({ t: z.literal('slow'), name: z.string() }), z.strictObject({ t: z.literal('flood') }), z.strictObject({ t: z.literal('sizes') })])
/** With what is around them, frames of 124 to 128 and of 65,534 to 65,538 bytes: where the header changes its form. */
const around = JSON.stringify({ t: 'sized', text: '' }).length
const lengths = [124, 126, 128, 65_534, 65_536, 65_538].map((bytes) => Math.ceil((bytes - around) / 2))
type Frame = z.infer<typeof schema>
const origin = 'https://chat.example.dk'
const member = '0190b5a0-0000-7000-8000-000000000001'
const alive = new Set(['one'])
let live: Live<Frame>
let port = 0
const http = createServer()

before(async () => {
  const citizen: Principal = { ...nobody, kind: 'citizen', account: 'someone', session: 'one', roles: (at) => new Set(at === member ? ['citizen'] : []) }
  live = createLive<Frame>({
    identify: async ({ headers }) => (headers.cookie === 'one' ? citizen : nobody), origins: new Set([origin]), aliveSessions: async () => alive,
    schema, log: { error() {}, warn() {} } as never, telemetry: { sockets: { inc() {}, dec() {} } as never }, limits: { socketsPerAccount: 3, nonsense: 3 },
  })
  live.use({ handlers: {
    slow: async (socket, { name }) => {
      await new Promise((settle) => { setTimeout(settle, name === 'first' ? 50 : 0) })
      socket.send(JSON.stringify({ t: 'done', name }))
    },
    sizes: (socket) => { for (const length of lengths) socket.send(JSON.stringify({ t: 'sized', text: 'ø'.repeat(length) })) },
    flood: (socket) => { for (let turn = 0; turn < 100; turn++) socket.send(`"${'x'.repeat(100_000)}"`) },
  } })
  live.attach(http)
  await new Promise<void>((settle) => { http.listen(0, '127.0.0.1', settle) })
  port = (http.address() as AddressInfo).port
})
after(async () => {
  await live.close()
  http.close()
})

const address = (path = `/live?app=citizen&member=${member}`) => `ws://127.0.0.1:${port}${path}`
async function open() {
  const socket = new WebSocket(address(), { origin, headers: { cookie: 'one' } })
  const frames: { t: string; [field: string]: unknown }[] = []
  socket.on('message', (data) => frames.push(JSON.parse(String(data)) as never))
  await new Promise((settle, fail) => { socket.on('open', settle).on('error', fail) })
  const until = async (fits: () => boolean) => { while (!fits()) await new Promise((settle) => { setTimeout(settle, 5) }) }
  const closed = new Promise<number>((settle) => { socket.on('close', settle) })
  return { socket, frames, until, closed }
}
const statusOf = (path: string, headers: Record<string, string>) => new Promise<number>((settle, fail) => {
  const socket = new WebSocket(path, { headers })
  socket.on('unexpected-response', (_request, response) => settle(response.statusCode!)).on('open', () => fail(new Error('it opened'))).on('error', () => undefined)
})

test('an upgrade without our exact origin, without a session, or for another member gets a status and no socket', async () => {
  assert.equal(await statusOf(address(), { cookie: 'one' }), 403)
  assert.equal(await statusOf(address(), { cookie: 'one', origin: `${origin}.evil.dk` }), 403)
  assert.equal(await statusOf(address(), { origin }), 401)
  assert.equal(await statusOf(address(`/live?app=citizen&member=${member.replace('1', '2')}`), { cookie: 'one', origin }), 401)
  assert.equal(await statusOf(address('/live?app=workplace'), { cookie: 'one', origin }), 401)
  assert.equal(await statusOf(address('/live?app=citizen'), { cookie: 'one', origin }), 400)
  assert.equal(await statusOf(address('/alive'), { cookie: 'one', origin }), 404)
})

test('frames of one socket are handled in order, one at a time', async () => {
  const { socket, frames, until } = await open()
  socket.send('{"t":"slow","name":"first"}')
  socket.send('{"t":"slow","name":"second"}')
  await until(() => frames.filter(({ t }) => t === 'done').length === 2)
  assert.deepEqual(frames.filter(({ t }) => t === 'done').map(({ name }) => name), ['first', 'second'])
  socket.close()
})

test('nonsense is answered with a code, and too much of it ends the socket; so do bytes and frames that are too large', async () => {
  const one = await open()
  for (const frame of ['{', '{"t":"what"}', '{"t":"ping","more":1}']) one.socket.send(frame)
  assert.equal(await one.closed, 1008)
  assert.deepEqual(one.frames.filter(({ t }) => t === 'error').map(({ code }) => code), ['invalid_input', 'invalid_input', 'invalid_input'])
  const two = await open()
  two.socket.send(Buffer.from('{"t":"ping"}'))
  assert.equal(await two.closed, 1003)
  const three = await open()
  three.socket.send('x'.repeat(65 * 1024))
  assert.equal(await three.closed, 1009)
})

test('a session that ends takes its sockets with it', async () => {
  const { frames, closed } = await open()
  live.endSessions(['another'])
  live.endSessions(['one'])
  assert.equal(await closed, 4401)
  assert.equal(frames.at(-1)!.t, 'end')
})

test('a session that ended elsewhere is noticed by the sweep', async () => {
  const { closed } = await open()
  alive.delete('one')
  assert.equal(await closed, 4401)
  alive.add('one')
})

test('one account has so many sockets and no more', async () => {
  const sockets = [await open(), await open(), await open()]
  assert.equal(await statusOf(address(), { cookie: 'one', origin }), 429)
  for (const { socket } of sockets) socket.close()
  await Promise.all(sockets.map(({ closed }) => closed))
})

test('a reader that is far too slow is given up, not buffered without end', async () => {
  const { socket, closed } = await open()
  socket.pause()
  socket.send('{"t":"flood"}')
  await new Promise((settle) => { setTimeout(settle, 300) })
  socket.resume()
  assert.equal(await closed, 1006)
})

test('the budget lets a burst through and then so many a second', () => {
  const budget = new Budget(10, 2, 0)
  assert.deepEqual([budget.spend(0), budget.spend(0), budget.spend(0), budget.spend(1000)], [0, 0, 100, 0])
})

test('frames of every length arrive whole and in order, with other letters than English ones', async () => {
  const { socket, frames, until } = await open()
  socket.send('{"t":"sizes"}')
  await until(() => frames.filter(({ t }) => t === 'sized').length === lengths.length)
  assert.deepEqual(frames.filter(({ t }) => t === 'sized').map(({ text }) => text), lengths.map((length) => 'ø'.repeat(length)))
  socket.close()
})
