import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { Refusal } from '../../platform/http/index.ts'
import { randomId } from '../../platform/vault/index.ts'
import { macOf } from '../../../test/acts.ts'
import { query } from '../../../test/database.ts'
import { talkingWorld } from '../../../test/talking.ts'

let world: Awaited<ReturnType<typeof talkingWorld>>
before(async () => { world = await talkingWorld() })
after(() => world.stop())

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const draft = (text: string, id = randomId()) => ({ id, text, files: [] as { id: string; name: string }[] })

async function opened() {
  const { id, citizen } = await world.start()
  const staff = world.counsellor()
  await world.call('takeConversation', staff, { params: { conversation: id } })
  return { id, citizen, staff, params: { conversation: id } }
}

test('the story: start, wait, take, write, read, close, write again', async () => {
  const { id, citizen } = await world.start()
  const staff = world.counsellor()
  const [phone, desk] = [await world.connect(citizen), await world.connect(staff)]
  const at = { member: world.member, conversation: id }
  desk.send({ t: 'watch', member: world.member })
  phone.send({ t: 'resume', ...at, after: 0 })
  assert.equal((await phone.get('conversation')).conversation.state, 'waiting')
  assert.equal((await phone.get('messages')).messages[0]!.event!.name, 'started')
  assert.equal((await phone.get('place', ({ conversation }) => conversation === id)).place.expectedMinutes, null)
  phone.send({ t: 'send', ...at, message: draft('Hej, er der nogen? 🙂') })
  assert.equal((await phone.get('ack')).number, 2)
  const waiting = (await world.call('listQueue', staff)).rows.find((row) => row.id === id)!
  assert.deepEqual([waiting.letters, waiting.themes], [1, [world.theme]])
  const taken = await world.call('takeConversation', staff, { params: { conversation: id } })
  assert.deepEqual([taken.state, taken.lastNumber], ['open', 3])
  await desk.get('queue')
  assert.match((await phone.get('messages', ({ messages }) => messages.some(({ event }) => event?.name === 'taken'))).messages[0]!.event!.who, /^alias/)
  await phone.get('conversation', ({ conversation }) => conversation.state === 'open' && conversation.participants.length === 2)
  desk.send({ t: 'resume', ...at, after: 0 })
  await desk.get('messages', ({ messages }) => messages.length === 3)
  desk.send({ t: 'send', ...at, message: draft('Ja, jeg er her.') })
  const answer = (await phone.get('messages', ({ messages }) => messages.some(({ by }) => by === 'staff'))).messages[0]!
  assert.deepEqual([answer.number, answer.text, answer.author], [4, 'Ja, jeg er her.', staff.account])
  phone.send({ t: 'read', ...at, number: 4 })
  assert.equal((await desk.get('marks', ({ read }) => read === 4)).who, citizen.account)
  phone.send({ t: 'typing', ...at, on: true })
  await desk.get('typing')
  const note = { note: randomId(), themes: [world.theme], text: 'Talte om skolen.' }
  assert.equal((await world.call('closeConversation', staff, { params: { conversation: id }, body: note })).state, 'closed')
  assert.deepEqual((await world.call('listNotes', staff, { params: { conversation: id } })).map(({ text, themes }) => [text, themes]), [[note.text, note.themes]])
  desk.send({ t: 'send', ...at, message: draft('for sent') })
  assert.equal((await desk.get('refused')).code, 'conversation_closed')
  await world.call('setAvailability', staff, { body: { available: true } })
  phone.send({ t: 'send', ...at, message: draft('En ting til') })
  await desk.get('messages', ({ messages }) => messages.some(({ event }) => event?.name === 'reopened'))
  await desk.get('messages', ({ messages }) => messages.some(({ text }) => text === 'En ting til'))
  const all = await world.call('readMessages', citizen, { params: { conversation: id }, query: { after: 0 } })
  assert.deepEqual(all.messages.map(({ number }) => number), [1, 2, 3, 4, 5, 6, 7])
  assert.equal((await world.call('listInbox', staff)).rows[0]!.lastBy, 'citizen')
  const acts = await query(world.superuser, 'select act from audit.entry where object_mac = $1 order by id', [macOf(world.vault, world.member, citizen.account!, id)])
  assert.deepEqual(acts.rows.map(({ act }: { act: string }) => act), ['conversation.started', 'conversation.taken', 'conversation.opened', 'conversation.closed', 'notes.opened', 'conversation.reopened'])
  for (const one of [phone, desk]) one.socket.close()
})

test('numbers are gap-free and in the order of arrival when many write at once', async () => {
  const some = await Promise.all(Array.from({ length: 5 }, opened))
  await Promise.all(some.flatMap(({ citizen, staff, params }) => Array.from({ length: 60 }, (_none, turn) => world.call('sendMessage', turn % 2 ? citizen : staff, { params, body: draft(`${turn}`) }))))
  for (const { citizen, params } of some) {
    const first = await world.call('readMessages', citizen, { params, query: { after: 0, limit: 100 } })
    assert.deepEqual(first.messages.map(({ number }) => number), Array.from({ length: 62 }, (_none, index) => index + 1))
    assert.equal(first.lastNumber, 62)
  }
})

test('the same id again gets its first number; with other content, or by someone else, it is refused', async () => {
  const { citizen, staff, params } = await opened()
  const one = draft('en gang')
  const answers = await Promise.all([1, 2, 3].map(() => world.call('sendMessage', citizen, { params, body: one })))
  assert.deepEqual(answers.map(({ number, outcome }) => `${number} ${outcome}`).sort(), ['3 duplicate', '3 duplicate', '3 stored'])
  await assert.rejects(world.call('sendMessage', citizen, { params, body: draft('noget andet', one.id) }), refused('id_reused'))
  await assert.rejects(world.call('sendMessage', staff, { params, body: one }), refused('id_reused'))
  assert.equal((await world.call('sendMessage', citizen, { params, body: draft('den næste') })).number, 4)
})

test('of two who take at once exactly one gets it; who was never shown it learns nothing', async () => {
  const { id } = await world.start()
  const params = { conversation: id }
  const [one, two, stranger] = [world.counsellor(), world.counsellor(), world.counsellor()]
  for (const staff of [one, two]) await world.call('listQueue', staff)
  const results = await Promise.allSettled([one, two].map((staff) => world.call('takeConversation', staff, { params })))
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.ok(results.some((result) => result.status === 'rejected' && refused('already_taken')(result.reason)))
  await assert.rejects(world.call('takeConversation', stranger, { params }), refused('not_found'))
  const thread = await query(world.superuser, 'select number from conversations.message where conversation_id = $1', [id])
  assert.equal(thread.rowCount, 2)
})

test('resume gives exactly what is missing, in order, while others write', async () => {
  const { id, citizen, staff, params } = await opened()
  for (let turn = 0; turn < 120; turn++) await world.call('sendMessage', citizen, { params, body: draft(`${turn}`) })
  const desk = await world.connect(staff)
  const writing = Array.from({ length: 40 }, (_none, turn) => world.call('sendMessage', citizen, { params, body: draft(`imens ${turn}`) }))
  desk.send({ t: 'resume', member: world.member, conversation: id, after: 7 })
  await Promise.all(writing)
  await desk.get('messages', ({ messages }) => messages.some(({ number }) => number === 162))
  assert.deepEqual(desk.messages().map(({ number }) => number), Array.from({ length: 155 }, (_none, index) => index + 8))
  desk.socket.close()
})

test('someone else finds nothing: another citizen, counsellor or member, live or not', async () => {
  const { id, params } = await opened()
  const other = await world.start()
  const others = [other.citizen, world.counsellor(), world.counsellor(world.otherMember)]
  for (const who of others) {
    for (const [operation, given] of [['readConversation', {}], ['readMessages', {}], ['sendMessage', { body: draft('hej') }], ['readFile', { params: { ...params, file: randomId() } }]] as const) {
      await assert.rejects(world.call(operation, who, { params, ...given }), refused('not_found'), operation)
      await assert.rejects(world.call(operation, who, { member: world.otherMember, params, ...given }), refused('not_found'), operation)
    }
    const socket = await world.connect(who)
    socket.send({ t: 'resume', member: world.member, conversation: id, after: 0 })
    assert.equal((await socket.get('error')).code, 'not_found')
    socket.send({ t: 'send', member: world.member, conversation: id, message: draft('hej') })
    assert.equal((await socket.get('refused')).code, 'not_found')
    socket.socket.close()
  }
})

test('a started conversation answers the same again to its own citizen, and to nobody else', async () => {
  const { id, citizen } = await world.start()
  const { version } = (await import('../consent/index.ts')).currentText({ name: '' })
  const body = { conversation: id, consent: { version, language: 'da', agreed: true } }
  assert.equal((await world.call('startConversation', citizen, { body })).conversation.id, id)
  await assert.rejects(world.call('startConversation', (await world.start()).citizen, { body }), refused('id_reused'))
  await assert.rejects(world.call('startConversation', citizen, { body: { ...body, conversation: randomId(), consent: { ...body.consent, version: 'old' } } }), refused('text_changed'))
})

test('a picture is sent without its metadata, and its pieces cannot be swapped, moved or cut off', async () => {
  const { id, citizen, staff, params } = await opened()
  const noise = { width: 600, height: 500, channels: 3 as const, background: 'red', noise: { type: 'gaussian' as const, mean: 128, sigma: 60 } }
  const bytes = await sharp({ create: noise }).withExif({ IFD0: { Copyright: 'a-secret-word' } }).png().toBuffer()
  assert.ok(bytes.includes('a-secret-word'))
  const file = randomId()
  const uploaded = await world.call('uploadFile', citizen, { params: { ...params, file }, body: bytes })
  assert.deepEqual(await world.call('uploadFile', citizen, { params: { ...params, file }, body: bytes }), uploaded)
  await assert.rejects(world.call('uploadFile', citizen, { params: { ...params, file }, body: Buffer.concat([bytes, Buffer.from('x')]) }), refused('id_reused'))
  await assert.rejects(world.call('uploadFile', citizen, { params: { ...params, file: randomId() }, body: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }), refused('file_type'))
  await assert.rejects(world.call('readFile', staff, { params: { ...params, file } }), refused('not_found'))
  await world.call('sendMessage', citizen, { params, body: { ...draft(''), files: [{ id: file, name: 'mit værelse.png' }] } })
  const got = await world.call('readFile', staff, { params: { ...params, file } })
  assert.ok(!Buffer.from(got).includes('a-secret-word'))
  assert.equal(got.length, uploaded.size)
  const { messages } = await world.call('readMessages', staff, { params, query: { after: 2 } })
  assert.deepEqual(messages[0]!.files, [{ id: file, name: 'mit værelse.png', type: 'image/png', size: uploaded.size }])
  const chunks = (text: string) => query(world.superuser, text, [id])
  const pieces = (await chunks('select count(*)::int as count from conversations.file_chunk where conversation_id = $1')).rows[0] as { count: number }
  assert.ok(pieces.count > 3)
  await chunks('update conversations.file_chunk set index = 1 - index + 1000 where conversation_id = $1 and index < 2')
  await chunks('update conversations.file_chunk set index = index - 1000 where conversation_id = $1 and index >= 1000')
  await assert.rejects(world.call('readFile', staff, { params: { ...params, file } }), { name: 'SealBroken' })
  await chunks('delete from conversations.file_chunk where conversation_id = $1 and index = (select max(index) from conversations.file_chunk where conversation_id = $1)')
  await assert.rejects(world.call('readFile', staff, { params: { ...params, file } }), refused('sealed_broken'))
})

test('a file that was never sent is removed after a day, one that was sent is not', async () => {
  const { id, citizen, params } = await opened()
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
  const [kept, dropped] = [randomId(), randomId()]
  for (const file of [kept, dropped]) await world.call('uploadFile', citizen, { params: { ...params, file }, body: pdf })
  await world.call('sendMessage', citizen, { params, body: { ...draft('se her'), files: [{ id: kept, name: 'brev.pdf' }] } })
  await query(world.superuser, `update conversations.file set uploaded_at = uploaded_at - interval '25 hours' where conversation_id = $1`, [id])
  assert.equal(await world.conversations.tidy(), 1)
  const got = await world.call('readFile', citizen, { params: { ...params, file: kept } })
  assert.match(got.headers!['content-disposition']!, /^attachment/)
  await assert.rejects(world.call('readFile', citizen, { params: { ...params, file: dropped } }), refused('not_found'))
})

test('sleeping, waking and closing belong to the counsellor of the conversation, and to its state', async () => {
  const { citizen, staff, params } = await opened()
  assert.equal((await world.call('sleepConversation', staff, { params })).state, 'asleep')
  await assert.rejects(world.call('sleepConversation', staff, { params }), refused('wrong_state'))
  await assert.rejects(world.call('wakeConversation', world.counsellor(), { params }), refused('not_found'))
  await world.call('sendMessage', citizen, { params, body: draft('et brev') })
  const row = (await world.call('listInbox', staff)).rows[0]!
  assert.deepEqual([row.state, row.lastBy, row.lastNumber > row.read], ['asleep', 'citizen', true])
  assert.equal((await world.call('wakeConversation', staff, { params })).state, 'open')
})

test('themes can be changed by the citizen, each time under a new version', async () => {
  const { citizen, staff, params } = await opened()
  assert.deepEqual((await world.call('updateThemes', citizen, { params, body: { themes: [] } })).themes, [])
  assert.deepEqual((await world.call('updateThemes', citizen, { params, body: { themes: [world.theme] } })).themes, [world.theme])
  await assert.rejects(world.call('updateThemes', citizen, { params, body: { themes: [randomId()] } }), refused('invalid_input'))
  assert.deepEqual((await world.call('readConversation', staff, { params })).themes, [world.theme])
})

test('marks are high-water marks, written once a second', async () => {
  const { id, citizen, staff } = await opened()
  const phone = await world.connect(citizen)
  const at = { member: world.member, conversation: id }
  phone.send({ t: 'resume', ...at, after: 0 })
  await phone.get('conversation')
  phone.send({ t: 'read', ...at, number: 2 })
  phone.send({ t: 'delivered', ...at, number: 1 })
  phone.send({ t: 'read', ...at, number: 99 })
  phone.send({ t: 'ping' })
  await phone.get('pong')
  const own = (await world.call('readConversation', staff, { params: { conversation: id } })).participants.find(({ by }) => by === 'citizen')!
  assert.deepEqual([own.delivered, own.read], [2, 2])
  phone.socket.close()
})
