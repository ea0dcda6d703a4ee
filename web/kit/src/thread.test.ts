import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import type { ClientFrame, ServerFrame } from '@socialspace/contract/live'
import type { Conversation, Message } from '@socialspace/contract/shapes'
import type { Client } from './client.ts'
import type { Live, LiveState } from './live.ts'
import { createThread } from './thread.ts'

/** A line and a server that the test holds in its hands. */
const [me, other, conversation, member] = ['me', 'other', 'the conversation', 'the member']
const at = '2026-11-23T10:00:00.000Z'
let sent: ClientFrame[]
let state: LiveState
let stored: Message[]
let hear: (frame: ServerFrame) => void
let turn: (next: LiveState) => void
let live: Live
const kept = new Map<string, string>()
const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) }

const message = (number: number, text: string, author = other, id = `id ${number}`): Message => ({ number, id, at, by: author === me ? 'citizen' : 'staff', author, text, files: [], event: null })
const room = (lastNumber: number): Conversation => ({
  id: conversation, test: false, member, state: 'open', queue: 'q', startedAt: at, takenAt: at, closedAt: null, lastNumber, lastAt: at, themes: [], handover: null, guests: [], secondReader: false, editMinutes: 15, away: null,
  participants: [{ id: me, by: 'citizen', name: '', title: { da: '', en: '' }, delivered: 0, read: 0 }, { id: other, by: 'staff', name: 'Anna', title: { da: '', en: '' }, delivered: 0, read: 0 }],
})
const client = { call: async () => ({ messages: stored.slice(-50), firstNumber: 1, lastNumber: stored.length }) } as unknown as Client
const settle = () => new Promise((done) => { setImmediate(done) })
const sends = () => sent.filter((frame) => frame.t === 'send').map((frame) => frame.message.text)

beforeEach(() => {
  ;[sent, state, stored] = [[], 'online', [message(1, 'one'), message(2, 'two')]]
  kept.clear()
  const [frames, states] = [new Set<typeof hear>(), new Set<typeof turn>()]
  hear = (frame) => frames.forEach((listener) => listener(frame))
  turn = (next) => { state = next; states.forEach((listener) => listener(next)) }
  live = {
    get state() { return state },
    send: (frame) => state === 'online' && sent.push(frame) > 0,
    on: (listener) => { frames.add(listener); return () => frames.delete(listener) },
    onState: (listener) => { states.add(listener); return () => states.delete(listener) },
    close: () => undefined,
  }
})
let ids = 0
async function open() {
  const thread = createThread({ live, client, member, conversation, me, storage, newId: () => `new ${ids += 1}` })
  await settle()
  hear({ t: 'conversation', conversation: room(stored.length) })
  return { thread, texts: () => thread.state().messages.map(({ text }) => text), pending: () => thread.state().pending.map(({ text, status }) => `${text}: ${status}`) }
}

test('the newest page comes first, and the line brings what follows', async () => {
  const { texts } = await open()
  assert.deepEqual(texts(), ['one', 'two'])
  assert.deepEqual(sent.find((frame) => frame.t === 'resume'), { t: 'resume', member, conversation, after: 2 })
  hear({ t: 'messages', conversation, messages: [message(3, 'three')] })
  assert.deepEqual(texts(), ['one', 'two', 'three'])
})

test('what is written without a line waits, goes once when it is back, in order, with the ids it had', async () => {
  const { thread, pending } = await open()
  turn('offline')
  const written = ['a', 'b'].map((text) => thread.send({ text }))
  assert.deepEqual(pending(), ['a: waiting', 'b: waiting'])
  assert.deepEqual(sends(), [])
  turn('online')
  hear({ t: 'ready', account: me, at })
  hear({ t: 'conversation', conversation: room(2) })
  assert.deepEqual(sends(), ['a', 'b'])
  written.forEach((id, place) => hear({ t: 'ack', conversation, id, number: 3 + place, at, outcome: 'stored' }))
  assert.deepEqual(pending(), [])
  assert.deepEqual(thread.state().messages.map(({ text }) => text), ['one', 'two', 'a', 'b'])
})

test('an acknowledgement and a copy of the same message show it once', async () => {
  const { thread, texts } = await open()
  const id = thread.send({ text: 'hello' })
  hear({ t: 'messages', conversation, messages: [message(3, 'hello', me, id)] })
  hear({ t: 'ack', conversation, id, number: 3, at, outcome: 'duplicate' })
  assert.deepEqual(texts(), ['one', 'two', 'hello'])
  assert.equal(thread.state().pending.length, 0)
})

test('a gap is not shown over: what is missing is asked for, then all is in order', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  try {
    const thread = createThread({ live, client, member, conversation, me, storage })
    await settle()
    sent.length = 0
    hear({ t: 'messages', conversation, messages: [message(4, 'four')] })
    assert.deepEqual(thread.state().messages.map(({ text }) => text), ['one', 'two'])
    mock.timers.tick(1500)
    assert.deepEqual(sent.filter(({ t }) => t === 'resume'), [{ t: 'resume', member, conversation, after: 2 }])
    hear({ t: 'messages', conversation, messages: [message(3, 'three'), message(4, 'four')] })
    assert.deepEqual(thread.state().messages.map(({ text }) => text), ['one', 'two', 'three', 'four'])
  } finally {
    mock.timers.reset()
  }
})

test('a heartbeat with a higher number asks for what was missed', async () => {
  await open()
  sent.length = 0
  hear({ t: 'heartbeat', last: [{ conversation, number: 5 }] })
  assert.deepEqual(sent, [{ t: 'resume', member, conversation, after: 2 }])
})

test('a reload keeps what was not acknowledged, with its id', async () => {
  const first = await open()
  turn('offline')
  const id = first.thread.send({ text: 'unsent' })
  first.thread.close()
  turn('online')
  const second = await open()
  assert.deepEqual(sent.filter((frame) => frame.t === 'send').map((frame) => frame.message.id), [id])
  hear({ t: 'ack', conversation, id, number: 3, at, outcome: 'stored' })
  assert.deepEqual(second.texts(), ['one', 'two', 'unsent'])
  assert.equal(kept.size, 0)
})

test('what is refused stays with its reason and can be taken back', async () => {
  const { thread, pending } = await open()
  const id = thread.send({ text: 'no' })
  hear({ t: 'refused', conversation, id, code: 'conversation_closed' })
  assert.deepEqual(pending(), ['no: refused'])
  assert.equal(thread.discard(id)?.text, 'no')
  assert.deepEqual(pending(), [])
})
