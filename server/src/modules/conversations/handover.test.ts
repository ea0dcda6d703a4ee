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

/** A conversation with something said in it, a file and a note; the counsellor has it. */
async function talked() {
  const { id, citizen } = await world.start()
  const [staff, colleague] = [world.counsellor(), world.counsellor()]
  const params = { conversation: id }
  await world.call('takeConversation', staff, { params })
  const file = randomId()
  await world.call('uploadFile', citizen, { params: { ...params, file }, body: pdf })
  await world.call('sendMessage', citizen, { params, body: { ...draft('det første, betroede'), files: [{ id: file, name: 'brev.pdf' }] } })
  await world.call('sendMessage', staff, { params, body: draft('et svar') })
  await world.call('writeNote', staff, { params, body: { note: randomId(), themes: [], text: 'et notat fra før' } })
  const ask = async (to: object = { colleague: colleague.account }, handover = randomId()) => {
    await world.call('askHandover', staff, { params, body: { id: handover, to } })
    return handover
  }
  const answer = (handover: string, said: string, who: Who = citizen) => world.call('answerHandover', who, { params: { ...params, handover }, body: { answer: said } })
  const read = async (who: Who) => (await world.call('readMessages', who, { params, query: { after: 0 } })).messages
  return { id, citizen, staff, colleague, params, file, ask, answer, read }
}

test('P04 P20 a no leaves everything as it is, and so does no answer; both sides are told', async () => {
  const { id, citizen, staff, colleague, params, ask, answer, read } = await talked()
  const [phone, desk] = [await world.connect(citizen), await world.connect(staff)]
  for (const socket of [phone, desk]) socket.send({ t: 'resume', member: world.member, conversation: id, after: 0 })
  await Promise.all([phone, desk].map((socket) => socket.get('conversation')))
  const handover = await ask()
  const { conversation: asked } = await phone.get('conversation', ({ conversation }) => conversation.handover !== null)
  assert.deepEqual([asked.handover!.to.kind, asked.handover!.to.name.da], ['colleague', `alias ${colleague.account!.slice(-4)}`])
  await assert.rejects(read(colleague), refused('not_found'))
  assert.equal((await world.call('sendMessage', staff, { params, body: draft('imens, som før') })).outcome, 'stored')
  const after = await answer(handover, 'no')
  assert.deepEqual([after.state, after.handover, after.participants[1]!.id], ['open', null, staff.account])
  for (const socket of [phone, desk]) await socket.get('messages', ({ messages }) => messages.some(({ event }) => event?.name === 'handover-declined'))
  await assert.rejects(read(colleague), refused('not_found'))
  await assert.rejects(answer(handover, 'with'), refused('handover_ended'))
  const acts = await query(world.superuser, 'select act, actor from audit.entry where object_mac = $1 order by id', [macOf(world.vault, world.member, citizen.account!, id)])
  assert.deepEqual(acts.rows.filter(({ act }) => act.startsWith('handover')).map(({ act, actor }) => `${act} ${actor}`), ['handover.asked staff', 'handover.declined citizen'])
  for (const { socket } of [phone, desk]) socket.close()
})

test('P04 P20 yes without what was written: the new counsellor reads from where they come in, by no way what was before; the old one reads nothing more', async () => {
  const { id, citizen, staff, colleague, params, file, ask, answer, read } = await talked()
  const old = await world.connect(staff)
  old.send({ t: 'resume', member: world.member, conversation: id, after: 0 })
  await old.get('conversation')
  const before = (await read(citizen)).length
  const handover = await ask()
  const answered = await answer(handover, 'without')
  assert.deepEqual([answered.state, answered.participants[1]!.id], ['open', colleague.account])
  await old.get('gone')
  for (const operation of ['readMessages', 'readConversation', 'listNotes'] as const) await assert.rejects(world.call(operation, staff, { params }), refused('not_found'))
  await assert.rejects(world.call('sendMessage', staff, { params, body: draft('for sent') }), refused('not_found'))

  assert.deepEqual((await read(colleague)).map(({ event }) => event?.name), ['handed-over'])
  const { firstNumber, messages } = await world.call('readMessages', colleague, { params, query: { before: before } })
  assert.deepEqual([firstNumber, messages], [before + 2, []])
  await assert.rejects(world.call('readFile', colleague, { params: { ...params, file } }), refused('not_found'))
  assert.deepEqual(await world.call('listNotes', colleague, { params }), [])
  const desk = await world.connect(colleague)
  for (const from of [0, 1]) {
    desk.send({ t: 'resume', member: world.member, conversation: id, after: from })
    await desk.get('messages', ({ messages: some }) => some.some(({ event }) => event?.name === 'handed-over'))
  }
  // What the citizen erases of it is no news to whoever never had it.
  const [first] = (await read(citizen)).filter(({ text }) => text.startsWith('det første'))
  await world.call('eraseMessage', citizen, { params: { ...params, message: first!.id } })
  const next = randomId()
  await world.call('uploadFile', citizen, { params: { ...params, file: next }, body: pdf })
  await world.call('sendMessage', citizen, { params, body: { ...draft('til dig, der er ny'), files: [{ id: next, name: 'nyt.pdf' }] } })
  await desk.get('messages', ({ messages: some }) => some.some(({ text }) => text === 'til dig, der er ny'))
  assert.ok(desk.messages().every(({ number }) => number > before + 1))
  assert.ok((await world.call('readFile', colleague, { params: { ...params, file: next } })).length > 0)
  assert.equal((await read(citizen)).length, before + 3, 'the citizen reads everything, as always')
  for (const { socket } of [old, desk]) socket.close()
})

test('yes with what was written: the new counsellor reads it, files and notes too; through a queue the same', async () => {
  const one = await talked()
  await one.answer(await one.ask(), 'with')
  assert.equal((await one.read(one.colleague))[2]!.text, 'det første, betroede')
  assert.ok((await world.call('readFile', one.colleague, { params: { ...one.params, file: one.file } })).length > 0)
  assert.equal((await world.call('listNotes', one.colleague, { params: one.params }))[0]!.text, 'et notat fra før')

  const two = await talked()
  const answered = await two.answer(await two.ask({ queue: world.queue }), 'with')
  assert.deepEqual([answered.state, answered.participants.length], ['waiting', 1])
  assert.ok((await world.call('listQueue', two.colleague)).rows.some((row) => row.id === two.id))
  await world.call('takeConversation', two.colleague, { params: two.params })
  assert.equal((await two.read(two.colleague))[2]!.text, 'det første, betroede')
})

test('P04 through a queue without what was written: a colleague begins there, whoever had it before comes back to all of it', async () => {
  const [one, two] = [await talked(), await talked()]
  for (const { ask, answer } of [one, two]) await answer(await ask({ queue: world.queue }), 'without')
  await world.call('takeConversation', one.colleague, { params: one.params })
  assert.deepEqual((await one.read(one.colleague)).map(({ event }) => event?.name), ['handed-over', 'taken'])
  await world.call('takeConversation', two.staff, { params: two.params })
  assert.equal((await two.read(two.staff))[2]!.text, 'det første, betroede')
})

test('two hand over at once, or answer at once, or take back while it is answered: one outcome, and the other is told', async () => {
  for (let round = 0; round < 8; round++) {
    const { citizen, staff, colleague, params, ask, answer, read } = await talked()
    const asked = await Promise.allSettled([ask(), ask({ queue: world.queue })])
    assert.deepEqual(asked.map(code).toSorted(), ['already_asked', 'done'])
    const handover = (await world.call('readConversation', citizen, { params })).handover!.id
    const withdraw = world.call('withdrawHandover', staff, { params: { ...params, handover } })
    const ended = await Promise.allSettled([answer(handover, 'with'), answer(handover, 'no'), withdraw])
    const codes = ended.map(code)
    assert.equal(codes.filter((one) => one === 'done').length, 1, codes.join())
    assert.ok(codes.every((one) => ['done', 'handover_ended', 'not_found'].includes(one)), codes.join())
    const now = await world.call('readConversation', citizen, { params })
    const has = now.participants[1]?.id ?? null
    if (codes[0] === 'done') assert.notEqual(has, staff.account)
    else assert.equal(has, staff.account)
    if (has === colleague.account) assert.ok((await read(colleague)).length > 0)
    assert.equal((await read(citizen)).filter(({ event }) => ['handed-over', 'handover-declined', 'handover-withdrawn'].includes(event?.name ?? '')).length, 1)
  }
})

test('only the conversation’s own counsellor asks, only its citizen answers, only to colleagues and queues that are there; closing ends the question', async () => {
  const { citizen, staff, colleague, params, ask, answer } = await talked()
  const stranger = await world.start()
  const to = { colleague: colleague.account }
  await assert.rejects(world.call('askHandover', colleague, { params, body: { id: randomId(), to: { colleague: staff.account } } }), refused('not_found'))
  for (const nobody of [{ colleague: staff.account }, { colleague: randomId() }, { colleague: world.counsellor(world.otherMember).account }, { queue: randomId() }]) await assert.rejects(ask(nobody), refused('not_found'))
  const handover = await ask(to)
  await ask(to, handover) // the same again is the same
  await assert.rejects(ask({ queue: world.queue }, handover), refused('id_reused'))
  for (const who of [stranger.citizen, staff, colleague]) await assert.rejects(answer(handover, 'with', who), refused('not_found'))
  await assert.rejects(world.call('withdrawHandover', colleague, { params: { ...params, handover } }), refused('not_found'))
  await assert.rejects(answer(randomId(), 'with'), refused('not_found'))
  world.signOut({ ...colleague }) // has left since
  await assert.rejects(answer(handover, 'with'), refused('handover_ended'))
  await world.call('closeConversation', staff, { params, body: { note: randomId(), themes: [], text: 'slut' } })
  assert.equal((await world.call('readConversation', citizen, { params })).handover, null)
  await assert.rejects(answer(handover, 'no'), refused('handover_ended'))
  await assert.rejects(ask({ queue: world.queue }), refused('wrong_state'))
})

test('counsellors see each other by alias, those who are there first, and nobody of another member', async () => {
  const [one, two] = [world.counsellor(), world.counsellor()]
  world.counsellor(world.otherMember)
  const socket = await world.connect(two)
  await world.call('setAvailability', two, { body: { available: true } })
  const colleagues = await world.call('listColleagues', one)
  assert.deepEqual([colleagues[0]!.id, colleagues[0]!.ready, colleagues.some(({ id }) => id === one.account)], [two.account, true, false])
  socket.socket.close()
})

