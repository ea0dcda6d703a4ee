import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { errors } from '@socialspace/contract'
import { clientFrame, serverFrame, type ServerFrame } from '@socialspace/contract/live'
import fc from 'fast-check'
import * as z from 'zod/mini'
import { type Caller, openWorld, type World } from '../world.ts'
import { seed } from './seed.ts'
import { brokenJson, canary, spoilt, valid } from './values.ts'
import { frame, opcodes, openWire, type Wire } from './wire.ts'

/** A citizen and a counsellor talk; somebody else sends whatever there is. Their talk goes on, and what is refused gets a code or a close code. */
let world: World
let citizen: Caller
let conversation: string
let pair: { citizen: Wire; counsellor: Wire }
let attacker: { caller: Caller; conversation: string }
let said = 0
const number = Number(process.env.FUZZ_FRAMES ?? 4000)

before(async () => {
  world = await openWorld({ limitFactor: 1000 })
  ;({ citizen, conversation } = await world.start())
  await world.must('takeConversation', world.staff.here.counsellor, { params: { member: world.here.id, conversation } })
  pair = { citizen: await openWire(world, citizen), counsellor: await openWire(world, world.staff.here.counsellor) }
  for (const wire of Object.values(pair)) wire.say({ t: 'resume', member: world.here.id, conversation, after: 0 })
  await talkGoesOn()
  const other = await world.start()
  attacker = { caller: other.citizen, conversation: other.conversation }
})
after(async () => {
  for (const wire of Object.values(pair)) wire.close()
  await world.close()
})

/** A message from each side is acknowledged and reaches the other. */
async function talkGoesOn(): Promise<void> {
  for (const [from, to] of [['citizen', 'counsellor'], ['counsellor', 'citizen']] as const) {
    const [id, text] = [crypto.randomUUID(), `besked ${++said}`]
    pair[from].say({ t: 'send', member: world.here.id, conversation, message: { id, text, files: [] } })
    await pair[from].until(() => pair[from].frames.some((one) => one.t === 'ack' && one.id === id), `an ack of ${text}`)
    await pair[to].until(() => pair[to].frames.some((one) => one.t === 'messages' && one.messages.some((message) => message.id === id)), text)
  }
}

/** Every frame that refuses has a code of the closed list and repeats nothing of what was sent. */
function judge(frames: readonly ServerFrame[]): void {
  for (const one of frames) {
    assert.ok(z.safeParse(serverFrame, one).success, `outside the contract: ${JSON.stringify(one).slice(0, 500)}`)
    if (one.t !== 'error' && one.t !== 'refused') continue
    assert.ok(one.code in errors && !['internal', 'sealed_broken'].includes(one.code), JSON.stringify(one))
    assert.ok(!JSON.stringify(one).includes(canary), JSON.stringify(one))
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const isText = (bytes: Uint8Array) => {
  try {
    return utf8.decode(bytes) !== undefined
  } catch {
    return false
  }
}

test('P01 whatever a frame holds, it is handled or refused with a code, and others talk on', async (t) => {
  const [own, theirs] = [attacker.conversation, conversation]
  const sound = valid(clientFrame, { member: [world.here.id, world.here.id, world.here.id, world.there.id], conversation: [own, own, own, theirs] })
  const frames = sound.chain((one) => fc.oneof(
    { weight: 2, arbitrary: fc.constant(Buffer.from(JSON.stringify(one))) },
    { weight: 3, arbitrary: spoilt(one).map((other) => Buffer.from(JSON.stringify(other) ?? '')) },
    { weight: 1, arbitrary: brokenJson(JSON.stringify(one)) },
  )).filter((bytes) => bytes.length < 60_000 && isText(bytes))
  const wire = await openWire(world, attacker.caller)
  let [cases, refused] = [0, 0]
  await fc.assert(fc.asyncProperty(fc.array(frames, { minLength: 40, maxLength: 40 }), async (batch) => {
    for (const [place, bytes] of batch.entries()) {
      wire.write(frame(bytes))
      // Twenty in a row that make no sense would end the socket, as they should.
      if (place % 10 === 9) wire.say({ t: 'ping' })
    }
    const pongs = () => wire.frames.filter((one) => one.t === 'pong').length
    const own = batch.filter((bytes) => parses(bytes) && JSON.parse(bytes.toString()).t === 'ping').length
    const show = batch.map((bytes) => bytes.toString().slice(0, 300)).join('\n')
    await wire.until(() => pongs() >= 4 + own || wire.code !== undefined, 'pongs').catch((error: Error) => { throw new Error(`${error.message}:\n${show}`) })
    assert.equal(wire.code, undefined, show)
    judge(wire.frames)
    const wrong = batch.filter((bytes) => !parses(bytes)).length
    const told = wire.frames.filter((one) => one.t === 'error' && one.code === 'invalid_input').length
    assert.ok(told >= wrong, `${told} of ${wrong} senseless frames were told of:\n${show}`)
    cases += batch.length
    refused += wrong
    wire.frames.length = 0
  }), { seed, numRuns: Math.ceil(number / 40), endOnFailure: true })
  await talkGoesOn()
  wire.close()
  t.diagnostic(`${cases} frames, ${refused} of them outside the contract; seed ${seed}`)
})

const parses = (bytes: Buffer) => {
  try {
    return z.safeParse(clientFrame, JSON.parse(bytes.toString())).success
  } catch {
    return false
  }
}

const limit = 64 * 1024
const sized = (bytes: number) => `{"t":"ping","x":"${'x'.repeat(bytes - 19)}"}`
/** What ends a socket, and with which code (RFC 6455 §7.4.1). */
const ends: Record<string, [number, (wire: Wire) => void]> = {
  'a binary frame': [1003, (wire) => wire.write(frame('{"t":"ping"}', { opcode: opcodes.binary }))],
  'a frame one byte too large': [1009, (wire) => wire.write(frame(sized(limit + 1)))],
  'a frame that says it is enormous': [1009, (wire) => wire.write(frame('x', { length: 2 ** 31 }))],
  'a message too large in pieces': [1009, (wire) => {
    wire.write(frame('x'.repeat(40_000), { fin: false }))
    for (let piece = 0; piece < 10; piece++) wire.write(frame('x'.repeat(40_000), { opcode: opcodes.continuation, fin: false }))
  }],
  'forty thousand empty pieces': [1008, (wire) => {
    wire.write(frame('', { fin: false }))
    for (let piece = 0; piece < 40; piece++) wire.write(Buffer.concat(Array.from({ length: 1000 }, () => frame('', { opcode: opcodes.continuation, fin: false }))))
  }],
  'invalid UTF-8': [1007, (wire) => wire.write(frame(Buffer.concat([Buffer.from('{"t":"ping'), Buffer.from([0xff]), Buffer.from('"}')])))],
  'an overlong slash': [1007, (wire) => wire.write(frame(Buffer.from([0xc0, 0xaf])))],
  'a surrogate in UTF-8': [1007, (wire) => wire.write(frame(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])))],
  'a frame that says it is compressed': [1002, (wire) => wire.write(frame('{"t":"ping"}', { rsv: 4 }))],
  'a frame that is not masked': [1002, (wire) => wire.write(frame('{"t":"ping"}', { masked: false }))],
  'an opcode that is not': [1002, (wire) => wire.write(frame('', { opcode: 5 }))],
  'ten thousand pings at once': [1006, (wire) => wire.write(Buffer.concat(Array.from({ length: 10_000 }, () => frame('', { opcode: opcodes.ping }))))],
  'a piece of nothing': [1002, (wire) => wire.write(frame('x', { opcode: opcodes.continuation }))],
  'a ping too large': [1002, (wire) => wire.write(frame('x'.repeat(126), { opcode: opcodes.ping }))],
  'a ping in pieces': [1002, (wire) => wire.write(frame('x', { opcode: opcodes.ping, fin: false }))],
  'a close with a code that is not': [1002, (wire) => wire.write(frame(Buffer.from([0x03, 0xed]), { opcode: opcodes.close }))],
  'twenty frames in a row that make no sense': [1008, (wire) => { for (let sent = 0; sent < 20; sent++) wire.write(frame(`{"t":"${canary}"}`)) }],
}

for (const [what, [code, send]] of Object.entries(ends)) {
  test(`P01 ${what} ends its own socket with ${code}, and others talk on`, async () => {
    const wire = await openWire(world, attacker.caller)
    send(wire)
    const [given] = await Promise.all([wire.closed(), talkGoesOn()])
    assert.equal(given, code)
    judge(wire.frames)
    wire.close()
  })
}

test('P01 frames at the limit, deep ones, and ones before the socket has said that it is ready, get their answers', async () => {
  const early = await openWire(world, attacker.caller, frame('{"t":"ping"}'))
  await early.until(() => early.frames.length >= 2, 'ready and pong')
  assert.deepEqual(early.frames.slice(0, 2).map(({ t }) => t), ['ready', 'pong'])
  const deep = '['.repeat(10_000) + ']'.repeat(10_000)
  for (const text of [sized(limit), deep, `{"t":"ping","deep":${deep}}`, '{"t":', '', 'null', '"ping"', '{"t":"ping","t":"what"}', '{"t":{"t":"ping"}}', '{"__proto__":{"t":"ping"}}']) {
    early.frames.length = 0
    early.write(frame(text))
    await early.until(() => early.frames.length > 0, `an answer to ${text.slice(0, 40)}`)
    assert.deepEqual(early.frames[0], { t: 'error', code: 'invalid_input' }, text.slice(0, 40))
  }
  early.close()
})

test('P01 ten thousand frames at once: the sender is read more slowly and not cut, and others talk on', async () => {
  const strict = await openWorld({ limitFactor: 1 })
  try {
    const wire = await openWire(strict, (await strict.start()).citizen)
    const pongs = () => wire.frames.filter((one) => one.t === 'pong').length
    wire.write(Buffer.concat(Array.from({ length: 10_000 }, () => frame('{"t":"ping"}'))))
    await wire.until(() => pongs() >= 200, 'the burst')
    // The others are of the same process.
    for (let round = 0; round < 20; round++) await talkGoesOn()
    assert.equal(wire.code, undefined)
    assert.ok(pongs() < 10_000, 'all of it was answered at once')
    wire.close()
  } finally {
    await strict.close()
  }
})
