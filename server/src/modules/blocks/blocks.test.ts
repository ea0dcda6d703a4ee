import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openWorld, type Caller, type World } from '../../../test/world.ts'
import { setClock } from '../../platform/clock.ts'
import { randomId } from '../../platform/vault/index.ts'

let world: World
let label: string
before(async () => { world = await openWorld() })
after(() => world.close())
beforeEach(async () => {
  label ??= randomId()
  await world.must('saveAbuseLabel', coordinator(), { params: { ...at(), label }, body: { name: { da: 'Grove trusler', en: 'Threats' }, active: true } })
})
afterEach(() => setClock(null))

const hour = 60 * 60 * 1000
const at = () => ({ member: world.here.id })
const counsellor = () => world.staff.here.counsellor
const coordinator = () => world.staff.here.coordinator
const say = (caller: Caller, conversation: string, text = 'mere') => world.call('sendMessage', caller, { params: { ...at(), conversation }, body: { id: randomId(), text, files: [] } })
async function taken() {
  const { citizen, conversation } = await world.start()
  await world.must('takeConversation', counsellor(), { params: { ...at(), conversation } })
  return { citizen, conversation }
}
const end = (conversation: string, hours: number | null, by = counsellor()) => world.call('endAsAbuse', by, { params: { ...at(), conversation }, body: { label, hours } })
const again = async (citizen: Caller, conversation: string = randomId()) => world.call('startConversation', citizen, {
  params: at(), body: { conversation, consent: { version: (await world.must('readSite', world.nobody, { params: { slug: 'here' } })).consent.version, language: 'da', agreed: true } },
})
const mine = async (citizen: Caller) => (await world.must('readMyBlock', citizen, { params: at() })).block
const blocks = () => world.must('listBlocks', coordinator(), { params: at() })

test('P20 a conversation ended as abuse: the anonymous profile writes nothing and starts nothing for as long as was said, and is told why and until when', async () => {
  const { citizen, conversation } = await taken()
  const other = randomId()
  assert.equal((await again(citizen, other)).status, 200)
  const socket = await world.connect(citizen)
  for (const one of [conversation, other]) {
    socket.send({ t: 'resume', ...at(), conversation: one, after: 0 })
    await socket.heard('conversation', (frame) => frame.conversation.id === one)
  }
  assert.equal(await mine(citizen), null)
  const ended = await end(conversation, 24)
  assert.equal(ended.body.state, 'closed', ended.text)
  await socket.heard('conversation', (frame) => frame.conversation.state === 'closed')
  const { since, until, label: called } = await mine(citizen)
  assert.equal(Date.parse(until) - Date.parse(since), 24 * hour)
  assert.equal(called.da, 'Grove trusler')
  assert.equal((await say(citizen, conversation)).code, 'blocked')
  assert.equal((await again(citizen)).code, 'blocked')
  // The socket that was open is asked about again, message by message; also in what goes on.
  for (const one of [conversation, other]) {
    const id = randomId()
    socket.send({ t: 'send', ...at(), conversation: one, message: { id, text: 'live', files: [] } })
    assert.equal((await socket.heard('refused', (frame) => frame.id === id)).code, 'blocked')
  }
  socket.socket.close()
  assert.match((await world.call('readMyData', citizen, { params: at() })).text, /Grove trusler/)
  // It holds to the second, whatever is tidied up.
  setClock(() => new Date(Date.parse(until) - 1000))
  assert.equal((await say(citizen, conversation)).code, 'blocked')
  setClock(() => new Date(until))
  assert.equal((await say(citizen, conversation)).status, 200)
  assert.equal(await mine(citizen), null)
})

test('P32 a block that is over is deleted, and what it was called stays for the counsellors of the member', async () => {
  const { citizen, conversation } = await taken()
  await end(conversation, 1)
  setClock(() => new Date(Date.now() + hour))
  assert.ok(await world.app.modules.blocks.tidy() >= 1)
  setClock(null)
  const rows = await world.database.database.withRestricted.forMembers([world.here.id], (tx) => tx.selectFrom('blocks.block').select('id').where('citizen_id', '=', citizen.account!).execute())
  assert.deepEqual(rows, [])
  // The same profile writes again, and another counsellor of the member has it.
  const next = randomId()
  assert.equal((await again(citizen, next)).status, 200)
  const colleague = await world.addStaff(`colleague-${next}`, [{ member: world.here.id, role: 'counsellor' }])
  await world.must('takeConversation', colleague, { params: { ...at(), conversation: next } })
  const { abuse } = await world.must('readAbout', colleague, { params: { ...at(), conversation: next } })
  assert.deepEqual(abuse.map(({ label: one }: { label: { da: string } }) => one.da), ['Grove trusler'])
  // Somebody else is not it.
  const other = await taken()
  assert.deepEqual((await world.must('readAbout', counsellor(), { params: { ...at(), conversation: other.conversation } })).abuse, [])
})

test('P20 coordinators see blocks and nobody’s identity, renew them for a time, and lift them; a mistake takes along what was said', async () => {
  const { citizen, conversation } = await taken()
  await end(conversation, 1)
  const list = await world.call('listBlocks', coordinator(), { params: at() })
  for (const who of [citizen.account!, conversation]) assert.ok(!list.text.includes(who), 'nobody is in the list')
  const { id, ...one } = (list.body as { id: string; since: string; label: { da: string }; by: string }[]).toSorted((one, other) => one.since.localeCompare(other.since)).at(-1)!
  assert.deepEqual([one.label.da, one.by], ['Grove trusler', 'counsellor-here alias'])
  const renewed = await world.must('renewBlock', coordinator(), { params: { ...at(), block: id }, body: { hours: 720 } })
  assert.equal(renewed.renewals, 1)
  assert.ok(Date.parse(renewed.until) <= Date.now() + 720 * hour, 'never for ever')
  for (const hours of [8760, 0, -1, null]) assert.equal((await world.call('renewBlock', coordinator(), { params: { ...at(), block: id }, body: { hours } })).code, 'invalid_input')
  for (const who of [counsellor(), world.staff.here.administrator]) assert.equal((await world.call('renewBlock', who, { params: { ...at(), block: id }, body: { hours: 24 } })).code, 'not_allowed')
  await world.must('liftBlock', coordinator(), { params: { ...at(), block: id }, body: { mistake: true } })
  assert.equal((await say(citizen, conversation)).status, 200)
  await world.call('takeConversation', counsellor(), { params: { ...at(), conversation } })
  assert.deepEqual((await world.must('readAbout', counsellor(), { params: { ...at(), conversation } })).abuse, [])
  assert.equal((await world.call('liftBlock', coordinator(), { params: { ...at(), block: id }, body: { mistake: false } })).code, 'not_found')
  const acts = (await world.must('listActs', world.staff.here.dpo, { params: at() })).map(({ act }: { act: string }) => act) as string[]
  for (const act of ['abuse.marked', 'block.begun', 'block.renewed', 'block.lifted']) assert.ok(acts.includes(act), act)
})

test('P04 only the counsellor of a conversation ends it as abuse, by one of the member’s own words; a word alone blocks nobody', async () => {
  const { citizen, conversation } = await taken()
  const colleague = await world.addStaff(`other-${conversation}`, [{ member: world.here.id, role: 'counsellor' }])
  assert.equal((await end(conversation, 24, colleague)).code, 'not_found')
  assert.equal((await world.call('endAsAbuse', counsellor(), { params: { ...at(), conversation }, body: { label: randomId(), hours: 24 } })).code, 'not_found')
  assert.equal((await world.call('endAsAbuse', counsellor(), { params: { ...at(), conversation }, body: { label, hours: 8760 } })).code, 'invalid_input')
  assert.equal((await world.must('readConversation', citizen, { params: { ...at(), conversation } })).state, 'open', 'nothing of it happened')
  assert.equal((await end(conversation, null)).status, 200)
  assert.equal(await mine(citizen), null)
  assert.equal((await say(citizen, conversation)).status, 200)
})

test('P20 ended as abuse by two windows at once, or while the citizen writes: one end, one block, and the same for everybody', async () => {
  const { citizen, conversation } = await taken()
  const before = (await blocks()).length
  const [one, other, said] = await Promise.all([end(conversation, 24), end(conversation, 24), say(citizen, conversation, 'samtidig')])
  assert.deepEqual([one.status, other.status].toSorted(), [200, 409])
  assert.ok(said.status === 200 || said.code === 'blocked', said.text)
  const { state } = await world.must('readConversation', citizen, { params: { ...at(), conversation } })
  assert.equal(state, 'closed', 'whichever came first')
  assert.equal((await blocks()).length, before + 1)
  assert.equal((await say(citizen, conversation)).code, 'blocked')
})

test('P20 words that were under way when it ended as abuse do not open it again', async () => {
  for (let round = 0; round < 6; round++) {
    const { citizen, conversation } = await taken()
    const line = await world.connect(citizen)
    line.send({ t: 'resume', ...at(), conversation, after: 0 })
    await line.heard('conversation')
    const under = { way: true }
    const ending = end(conversation, 24).finally(() => { under.way = false })
    while (under.way) {
      line.send({ t: 'send', ...at(), conversation, message: { id: randomId(), text: 'mere', files: [] } })
      await pause(2)
    }
    assert.equal((await ending).status, 200)
    await line.heard('refused', ({ code }) => code === 'blocked')
    assert.equal((await world.must('readConversation', citizen, { params: { ...at(), conversation } })).state, 'closed')
    const { messages } = await world.must('readMessages', citizen, { params: { ...at(), conversation } })
    assert.equal(messages.at(-1).event?.name, 'closed')
    line.socket.close()
  }
})

test('P04 whoever was let in is out of a conversation that ends as abuse, as of any that ends; what was asked is taken back', async () => {
  const { citizen, conversation } = await taken()
  const [params, guest] = [{ ...at(), conversation }, randomId()]
  await world.must('inviteGuest', counsellor(), { params, body: { id: guest, colleague: coordinator().account, role: 'part', why: 'to er bedre' } })
  await world.must('answerGuest', citizen, { params: { ...params, guest }, body: { answer: 'all' } })
  await world.must('askHandover', counsellor(), { params, body: { id: randomId(), to: { queue: world.here.queue } } })
  const line = await world.connect(coordinator())
  line.send({ t: 'resume', ...params, after: 0 })
  await line.heard('conversation')
  const ended = await world.must('endAsAbuse', counsellor(), { params, body: { label, hours: null } })
  await line.heard('gone')
  line.socket.close()
  assert.equal((await world.call('readMessages', coordinator(), { params })).code, 'not_found')
  assert.deepEqual([ended.handover, ended.guests.map(({ state }: { state: string }) => state)], [null, ['left']])
})

test('P62 who erases everything takes along what they were called, and the block', async () => {
  const { citizen, conversation } = await taken()
  await end(conversation, 24)
  await world.must('eraseEverything', citizen, { params: at() })
  for (const table of ['blocks.block', 'blocks.mark'] as const) {
    assert.deepEqual(await world.database.database.withRestricted.forMembers([world.here.id], (tx) => tx.selectFrom(table).select('id').where('citizen_id', '=', citizen.account!).execute()), [])
  }
})
