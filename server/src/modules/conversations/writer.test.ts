import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { randomId } from '../../platform/vault/index.ts'
import { query } from '../../../test/database.ts'
import { sealBody } from './body.ts'
import { talkingWorld } from '../../../test/talking.ts'
import { createWriter, type Entry, nextBatch, type Outcome } from './writer.ts'

let world: Awaited<ReturnType<typeof talkingWorld>>
before(async () => { world = await talkingWorld() })
after(() => world.stop())

const nobodyThere = { ready: async () => [], staffCard: async () => new Map<string, { alias: string }>(), mustHold: async () => undefined }
const log = { warn() {}, error() {} } as never
const record = async () => undefined
const content = (text: string, files: Entry['content']['files'] = []) => ({ text, files, event: null })
const at = (conversation: string, id: string, files: Entry['content']['files'] = []) => ({ conversation, id, by: 'citizen', author: 'a', parties: { citizen: 'a', staff: null }, content: content('', files) }) as unknown as Entry

test('a batch leaves a repeated id and a message with files for later, and keeps each conversation’s order', () => {
  const file = [{ id: 'f', name: 'f', type: 'image/png' as const, size: 1 }]
  const queue = [at('a', '1'), at('b', '1'), at('a', '1'), at('a', '2'), at('c', '1', file), at('b', '2'), at('c', '2')]
  const { batch, rest } = nextBatch(queue, 10)
  assert.deepEqual(batch.map(({ conversation, id }) => conversation + id), ['a1', 'b1', 'b2'])
  assert.deepEqual(rest.map(({ conversation, id }) => conversation + id), ['a1', 'a2', 'c1', 'c2'])
  assert.deepEqual(nextBatch([at('a', '1'), at('b', '1')], 1).batch.length, 1)
})

test('a message that the database refuses does not take its batch with it, and leaves no gap', async () => {
  const { id: conversation, citizen } = await world.start()
  const { vault, database, member } = world
  const stored: number[] = []
  const writer = createWriter({ database, vault, log, record, ...nobodyThere, stored: (_message, number) => void stored.push(number), changed() {} }, { lanes: 1 })
  const write = (id: string, broken = false) => new Promise<Outcome>((settle) => {
    const body = sealBody(vault.unit(member, conversation), conversation, id, content(id))
    writer.write({ member, conversation, id: broken ? `${id}0` : id, by: 'citizen', author: citizen.account!, parties: { citizen: citizen.account!, staff: null }, content: content(id), body, from: null, settle })
  })
  const outcomes = await Promise.all([write(randomId()), write(randomId(), true), write(randomId())])
  assert.deepEqual(outcomes.map((outcome) => (outcome.outcome === 'refused' ? outcome.code : outcome.number)), [2, 'internal', 3])
  assert.deepEqual(stored, [2, 3])
})

test('nothing is acknowledged that is not stored: a lost connection is told as unavailable, and the same id may be sent again', async () => {
  const { id: conversation, citizen } = await world.start()
  const { vault, database, member } = world
  const writing = Object.create(database.writing, { query: { value: () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNRESET' })) } })
  const settings = { database, vault, log, record, ...nobodyThere, stored() {}, changed() {} }
  const [broken, whole] = [createWriter({ ...settings, database: { ...database, writing } }), createWriter(settings)]
  const id = randomId()
  const entry = { member, conversation, id, by: 'citizen' as const, author: citizen.account!, parties: { citizen: citizen.account!, staff: null }, content: content('hej'), body: sealBody(vault.unit(member, conversation), conversation, id, content('hej')), from: null }
  assert.deepEqual(await new Promise((settle) => { broken.write({ ...entry, settle }) }), { outcome: 'refused', code: 'unavailable' })
  const outcome = await new Promise<Outcome>((settle) => { whole.write({ ...entry, settle }) })
  assert.deepEqual([outcome.outcome, 'number' in outcome && outcome.number], ['stored', 2])
  const { rowCount } = await query(world.superuser, 'select from conversations.message where conversation_id = $1', [conversation])
  assert.equal(rowCount, 2)
})

test('in a batch, a known id keeps its first number, a conversation that has another party by now is not written to by the old one, and the rest is numbered without gaps', async () => {
  const [one, two] = [await world.start(), await world.start()]
  const { vault, database, member } = world
  const writer = createWriter({ database, vault, log, record, ...nobodyThere, stored() {}, changed() {} }, { lanes: 1 })
  const write = ({ id: conversation, citizen }: typeof one, id: string, staff: string | null = null) => new Promise<Outcome>((settle) => {
    const author = staff ?? citizen.account!
    writer.write({ member, conversation, id, by: staff ? 'staff' : 'citizen', author, parties: { citizen: citizen.account!, staff }, content: content(id), body: sealBody(vault.unit(member, conversation), conversation, id, content(id)), from: null, settle })
  })
  const known = randomId()
  await write(one, known)
  const outcomes = await Promise.all([write(one, randomId()), write(one, known), write(two, randomId(), randomId()), write(two, randomId()), write(one, randomId())])
  assert.deepEqual(outcomes.map((outcome) => (outcome.outcome === 'refused' ? outcome.code : `${outcome.outcome} ${outcome.number}`)), ['stored 3', 'duplicate 2', 'not_found', 'stored 2', 'stored 4'])
})

test('the database itself takes no message without its conversation, and lets no conversation go before its messages', async () => {
  const { id } = await world.start()
  const { superuser, member, otherMember } = world
  const refused = { code: '23503' }
  const row = (at: string, conversation: string) => [at, conversation, randomId()]
  const insert = "insert into conversations.message (member_id, conversation_id, number, id, by, at, body) values ($1, $2, 7, $3, 'service', now(), '')"
  await assert.rejects(query(superuser, insert, row(member, randomId())), refused)
  await assert.rejects(query(superuser, insert, row(otherMember, id)), refused)
  await query(superuser, insert, row(member, id))
  await assert.rejects(query(superuser, 'update conversations.message set member_id = $1 where conversation_id = $2', [otherMember, id]), refused)
  await assert.rejects(query(superuser, 'update conversations.conversation set id = $1 where id = $2', [randomId(), id]), refused)
  await assert.rejects(query(superuser, 'delete from conversations.conversation where id = $1', [id]), refused)
  await query(superuser, 'delete from conversations.message where conversation_id = $1', [id])
  await query(superuser, 'delete from conversations.conversation where id = $1', [id])
})

test('what was stored without our knowing (the connection broke at its commit) is told before what comes after it, in order and once', async () => {
  const { id: conversation, citizen } = await world.start()
  const { vault, database, member } = world
  const staff = world.counsellor()
  await world.call('takeConversation', staff, { params: { conversation } })
  const [desk, phone] = [await world.connect(staff), await world.connect(citizen)]
  for (const socket of [desk, phone]) socket.send({ t: 'resume', member, conversation, after: 0 })
  await Promise.all([desk, phone].map((socket) => socket.get('messages', ({ messages }) => messages.some(({ number }) => number === 2))))
  const unheard = createWriter({ database, vault, log, record, ...nobodyThere, stored() {}, changed() {} })
  const id = randomId()
  await new Promise((settle) => {
    const parties = { citizen: citizen.account!, staff: staff.account! }
    unheard.write({ member, conversation, id, by: 'citizen', author: citizen.account!, parties, content: content('tre'), body: sealBody(vault.unit(member, conversation), conversation, id, content('tre')), from: null, settle })
  })
  phone.send({ t: 'send', member, conversation, message: { id: randomId(), text: 'fire', files: [] } })
  await desk.get('messages', ({ messages }) => messages.some(({ text }) => text === 'fire'))
  phone.send({ t: 'send', member, conversation, message: { id, text: 'tre', files: [] } })
  await phone.get('ack', ({ outcome }) => outcome === 'duplicate')
  phone.send({ t: 'send', member, conversation, message: { id: randomId(), text: 'fem', files: [] } })
  await desk.get('messages', ({ messages }) => messages.some(({ text }) => text === 'fem'))
  assert.deepEqual(desk.messages().map(({ number }) => number), [1, 2, 3, 4, 5])
  for (const { socket } of [desk, phone]) socket.close()
})
