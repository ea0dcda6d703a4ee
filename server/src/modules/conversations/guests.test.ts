import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '../../platform/http/index.ts'
import { randomId } from '../../platform/vault/index.ts'
import { macOf } from '../../../test/acts.ts'
import { query } from '../../../test/database.ts'
import { talkingWorld } from '../../../test/talking.ts'

let world: Awaited<ReturnType<typeof talkingWorld>>
before(async () => { world = await talkingWorld() })
after(() => world.stop())

type Who = Parameters<typeof world.call>[1]
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const draft = (text: string, id = randomId()) => ({ id, text, files: [] as { id: string; name: string }[] })
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const code = (result: PromiseSettledResult<unknown>) => (result.status === 'fulfilled' ? 'done' : (result.reason as Refusal).code)

/** A conversation with something said in it and a file; the counsellor has it, a colleague and a coordinator do not. */
async function talked() {
  const { id, citizen } = await world.start()
  const [staff, colleague, coordinator] = [world.counsellor(), world.counsellor(), world.coordinator()]
  const params = { conversation: id }
  await world.call('takeConversation', staff, { params })
  const file = randomId()
  await world.call('uploadFile', citizen, { params: { ...params, file }, body: pdf })
  await world.call('sendMessage', citizen, { params, body: { ...draft('det første, betroede'), files: [{ id: file, name: 'brev.pdf' }] } })
  const invite = async (role = 'listen', who: Who = colleague, guest = randomId()) => {
    await world.call('inviteGuest', staff, { params, body: { id: guest, colleague: who.account, role, why: 'Mette ved noget om det' } })
    return guest
  }
  const answer = (guest: string, said: string, who: Who = citizen) => world.call('answerGuest', who, { params: { ...params, guest }, body: { answer: said } })
  const end = (guest: string, who: Who) => world.call('endGuest', who, { params: { ...params, guest } })
  const read = async (who: Who) => (await world.call('readMessages', who, { params, query: { after: 0 } })).messages
  const follow = async (who: Who, gets: 'conversation' | 'gone' = 'conversation') => {
    const socket = await world.connect(who)
    socket.send({ t: 'resume', member: world.member, conversation: id, after: 0 })
    await socket.get(gets)
    return socket
  }
  /** Nothing of the conversation is open to them, by any way in. */
  const shutOut = async (who: Who) => {
    for (const operation of ['readConversation', 'readMessages', 'listNotes', 'readAbout', 'readDraft'] as const) await assert.rejects(world.call(operation, who, { params }), refused('not_found'), operation)
    await assert.rejects(world.call('readFile', who, { params: { ...params, file } }), refused('not_found'))
    await assert.rejects(world.call('sendMessage', who, { params, body: draft('for sent') }), refused('not_found'))
    await assert.rejects(world.call('uploadFile', who, { params: { ...params, file: randomId() }, body: pdf }), refused('not_found'))
    const socket = await follow(who, 'gone')
    assert.deepEqual(socket.messages(), [])
    socket.socket.close()
  }
  return { id, citizen, staff, colleague, coordinator, params, file, invite, answer, end, read, follow, shutOut }
}

test('P04 P20 a colleague is asked about: the citizen sees who, how and why, nothing is open before their yes, and a no changes nothing', async () => {
  const { id, citizen, colleague, params, invite, answer, follow, shutOut, read } = await talked()
  const phone = await follow(citizen)
  const guest = await invite('listen')
  const { conversation } = await phone.get('conversation', (frame) => frame.conversation.guests.length > 0)
  const [asked] = conversation.guests
  assert.deepEqual([asked!.role, asked!.state, asked!.why, asked!.everything, asked!.name], ['listen', 'asked', 'Mette ved noget om det', false, `alias ${colleague.account!.slice(-4)}`])
  await shutOut(colleague)
  const after = await answer(guest, 'no')
  assert.deepEqual(after.guests, [])
  assert.ok((await read(citizen)).some(({ event }) => event?.name === 'guest-declined'))
  await shutOut(colleague)
  await assert.rejects(answer(guest, 'all'), refused('guest_ended'))
  const acts = await query(world.superuser, 'select act, actor from audit.entry where object_mac = $1 order by id', [macOf(world.vault, world.member, citizen.account!, id)])
  assert.deepEqual(acts.rows.filter(({ act }) => act.startsWith('guest')).map(({ act, actor }) => `${act} ${actor}`), ['guest.asked staff', 'guest.declined citizen'])
  assert.equal((await world.call('listInbox', colleague)).rows.some((row) => row.id === params.conversation), false)
  phone.socket.close()
})

test('P04 P20 P41 who listens reads from where they came in, writes nothing, and is seen to be there; ended by the citizen, nothing is open to them, on open screens neither', async () => {
  const { id, citizen, staff, colleague, params, file, invite, answer, end, read, follow, shutOut } = await talked()
  const guest = await invite('listen')
  const shown = await answer(guest, 'from-now')
  assert.deepEqual([shown.guests[0]!.state, shown.guests[0]!.everything], ['here', false])
  assert.deepEqual((await read(colleague)).map(({ event }) => event?.name), ['guest-listens'])
  await assert.rejects(world.call('readFile', colleague, { params: { ...params, file } }), refused('not_found'))
  await assert.rejects(world.call('sendMessage', colleague, { params, body: draft('må jeg sige noget') }), refused('not_allowed'))
  await assert.rejects(world.call('uploadFile', colleague, { params: { ...params, file: randomId() }, body: pdf }), refused('not_allowed'))
  for (const operation of ['closeConversation', 'sleepConversation', 'askHandover', 'labelConversation', 'listNotes', 'readAbout', 'writeNote'] as const) {
    await assert.rejects(world.call(operation, colleague, { params, body: { note: randomId(), id: randomId(), themes: [], text: '', title: '', colour: null, to: { queue: world.queue } } }), refused('not_found'), operation)
  }
  const [row] = (await world.call('listInbox', colleague)).rows
  assert.deepEqual([row!.id, row!.mine, row!.ageGroup], [id, false, null])
  const [desk, phone] = [await follow(colleague), await follow(citizen)]
  const own = randomId()
  desk.send({ t: 'send', member: world.member, conversation: id, message: draft('eller sådan', own) })
  assert.equal((await desk.get('refused', (frame) => frame.id === own)).code, 'not_allowed')
  desk.send({ t: 'typing', member: world.member, conversation: id, on: true })
  await world.call('sendMessage', citizen, { params, body: draft('det hører du') })
  await desk.get('messages', ({ messages }) => messages.some(({ text }) => text === 'det hører du'))
  assert.equal(phone.frames.some((frame) => frame.t === 'typing'), false)
  assert.ok(desk.messages().every(({ text }) => !text.startsWith('det første')))

  const begun = performance.now()
  await end(guest, citizen)
  await desk.get('gone')
  assert.ok(performance.now() - begun < 5000)
  await world.call('sendMessage', staff, { params, body: draft('kun til dig') })
  await phone.get('messages', ({ messages }) => messages.some(({ text }) => text === 'kun til dig'))
  assert.equal(desk.messages().some(({ text }) => text === 'kun til dig'), false)
  await shutOut(colleague)
  assert.equal((await world.call('listInbox', colleague)).rows.length, 0)
  assert.deepEqual((await world.call('readConversation', citizen, { params })).guests, [])
  await end(guest, citizen) // once more is as once
  const acts = await query(world.superuser, 'select act, actor from audit.entry where object_mac = $1 order by id', [macOf(world.vault, world.member, citizen.account!, id)])
  const said = acts.rows.map(({ act, actor }) => `${act} ${actor}`)
  assert.deepEqual(said.filter((line) => line.startsWith('guest')), ['guest.asked staff', 'guest.agreed-from-now citizen', 'guest.ended citizen'])
  assert.equal(said.filter((line) => line === 'conversation.opened staff').length, 2, 'the colleague’s opening is recorded like the counsellor’s')
  for (const { socket } of [desk, phone]) socket.close()
})

test('P04 yes to everything: who takes part reads all of it and writes under their own name, which stays with what they wrote', async () => {
  const { citizen, staff, colleague, params, file, invite, answer, end, read, follow, shutOut } = await talked()
  const guest = await invite('part')
  await answer(guest, 'all')
  assert.ok((await read(colleague)).some(({ text }) => text === 'det første, betroede'))
  assert.ok((await world.call('readFile', colleague, { params: { ...params, file } })).length > 0)
  const desk = await follow(colleague)
  const own = randomId()
  desk.send({ t: 'send', member: world.member, conversation: params.conversation, message: draft('goddag fra mig', own) })
  await desk.get('ack', (frame) => frame.id === own)
  const said = (await read(citizen)).find(({ text }) => text === 'goddag fra mig')!
  assert.deepEqual([said.by, said.author], ['staff', colleague.account])
  await end(guest, staff)
  await desk.get('gone')
  const [left] = (await world.call('readConversation', citizen, { params })).guests
  assert.deepEqual([left!.state, left!.staff, left!.name, left!.why], ['left', colleague.account, `alias ${colleague.account!.slice(-4)}`, ''])
  await shutOut(colleague)
  desk.socket.close()
})

test('P04 P20 a coordinator asks for leave to listen, the counsellor sees it, and either ends it; without the yes they see that there is a conversation and nothing of it', async () => {
  const { id, citizen, staff, coordinator, colleague, params, answer, end, read, follow, shutOut } = await talked()
  const listed = (await world.call('listTalking', coordinator)).find(({ conversation }) => conversation === id)!
  assert.deepEqual([listed.counsellor, listed.guest], [`alias ${staff.account!.slice(-4)}`, null])
  const desk = await follow(staff)
  const guest = randomId()
  const ask = () => world.call('askToListen', coordinator, { params, body: { id: guest, why: 'Jeg lærer Anna op' } })
  await ask()
  await ask() // the same again is the same
  const { conversation } = await desk.get('conversation', (frame) => frame.conversation.guests.length > 0)
  assert.deepEqual([conversation.guests[0]!.role, conversation.guests[0]!.by, conversation.guests[0]!.why], ['listen', '', 'Jeg lærer Anna op'])
  await shutOut(coordinator)
  await assert.rejects(answer(guest, 'all', staff), refused('not_found'))
  await assert.rejects(answer(guest, 'all', coordinator), refused('not_found'))
  await answer(guest, 'all')
  assert.ok((await read(coordinator)).some(({ text }) => text === 'det første, betroede'))
  await assert.rejects(end(guest, colleague), refused('not_found'))
  await end(guest, coordinator)
  await shutOut(coordinator)
  assert.ok((await read(citizen)).some(({ event }) => event?.name === 'guest-left'))
  desk.socket.close()
})

test('P04 it ends when the conversation is closed or handed over, and when the colleague no longer works there', async () => {
  const one = await talked()
  await one.answer(await one.invite('part'), 'all')
  const desk = await one.follow(one.colleague)
  await world.call('closeConversation', one.staff, { params: one.params, body: { note: randomId(), themes: [], text: 'slut' } })
  await desk.get('gone')
  await one.shutOut(one.colleague)
  desk.socket.close()

  const two = await talked()
  await two.answer(await two.invite('listen', two.coordinator), 'all')
  const handover = randomId()
  await world.call('askHandover', two.staff, { params: two.params, body: { id: handover, to: { colleague: two.colleague.account } } })
  await world.call('answerHandover', two.citizen, { params: { ...two.params, handover }, body: { answer: 'with' } })
  await two.shutOut(two.coordinator)
  assert.ok((await two.read(two.colleague)).length > 0)

  const three = await talked()
  await three.answer(await three.invite('part'), 'all')
  const there = await three.follow(three.colleague)
  const settle = await world.database.forMembers([world.member], (tx) => world.conversations.staffLeft(tx, world.member, three.colleague.account!))
  settle()
  await there.get('gone')
  await three.shutOut(three.colleague)
  there.socket.close()
})

test('who may be asked about, by whom, and one question at a time; not of another member, not oneself, not twice', async () => {
  const { citizen, staff, colleague, coordinator, params, invite, answer } = await talked()
  for (const nobody of [staff, citizen, world.counsellor(world.otherMember), { ...colleague, account: randomId() }]) await assert.rejects(invite('listen', nobody), refused('not_found'))
  await assert.rejects(world.call('inviteGuest', colleague, { params, body: { id: randomId(), colleague: staff.account, role: 'listen', why: 'x' } }), refused('not_found'))
  await assert.rejects(world.call('askToListen', world.coordinator(world.otherMember), { params, body: { id: randomId(), why: 'x' } }), refused('not_found'))
  const guest = await invite('part')
  await invite('part', colleague, guest)
  await assert.rejects(invite('listen', colleague, guest), refused('id_reused'))
  await assert.rejects(invite('listen', coordinator), refused('already_asked'))
  await assert.rejects(world.call('askHandover', staff, { params, body: { id: randomId(), to: { queue: world.queue } } }), refused('already_asked'))
  await answer(guest, 'all')
  await assert.rejects(invite('listen'), refused('already_here'))
  world.signOut(coordinator)
  await assert.rejects(invite('listen', coordinator), refused('not_found'))
})

test('P04 races: two ask, yes while it is taken back, ended while the colleague writes: one outcome, and nothing is stored after the end', async () => {
  for (let round = 0; round < 8; round++) {
    const { citizen, staff, colleague, coordinator, params, invite, answer, end, read } = await talked()
    const both = await Promise.allSettled([invite('part'), world.call('askToListen', coordinator, { params, body: { id: randomId(), why: 'x' } })])
    assert.deepEqual(both.map(code).toSorted(), ['already_asked', 'done'])
    const first = (await world.call('readConversation', citizen, { params })).guests[0]!
    await end(first.id, first.by === '' ? coordinator : staff)

    const asked = await invite('part')
    const codes = (await Promise.allSettled([answer(asked, 'all'), end(asked, staff)])).map(code)
    assert.ok(codes[1] === 'done' && ['done', 'guest_ended'].includes(codes[0]!), codes.join())
    await assert.rejects(read(colleague), refused('not_found'))
    assert.ok((await world.call('readConversation', citizen, { params })).guests.every(({ state }) => state === 'left'))

    const guest = await invite('part')
    await answer(guest, 'all')
    const before = randomId()
    await world.call('sendMessage', colleague, { params, body: draft('inden', before) })
    const sent = Array.from({ length: 5 }, () => world.call('sendMessage', colleague, { params, body: draft('imens') }))
    const others = [
      world.call('editMessage', colleague, { params: { ...params, message: before }, body: { text: 'rettet inden' } }), world.call('uploadFile', colleague, { params: { ...params, file: randomId() }, body: pdf }),
      world.call('readMessages', colleague, { params, query: { after: 0 } }),
    ]
    const [ended, ...rest] = await Promise.allSettled([end(guest, citizen), ...others, ...sent])
    assert.ok(rest.map(code).every((one) => one === 'done' || one === 'not_found'), rest.map(code).join())
    const outcomes = [...rest.slice(others.length), ended!].map(code)
    assert.equal(outcomes.at(-1), 'done')
    assert.ok(outcomes.every((one) => one === 'done' || one === 'not_found'), outcomes.join())
    const lines = await read(citizen)
    const gone = lines.findLast(({ event }) => event?.name === 'guest-left')!.number
    assert.ok(lines.every(({ number, author }) => number < gone || author !== colleague.account), 'what was written after the end')
    assert.equal(lines.filter(({ text }) => text === 'imens').length, outcomes.slice(0, -1).filter((one) => one === 'done').length)
  }
})
