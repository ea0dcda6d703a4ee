import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ContactCounts, CounsellorLoad, ServiceLoad } from '@socialspace/contract/board'
import { now, setClock } from '../../platform/clock.ts'
import { randomId } from '../../platform/vault/index.ts'
import { query, type TestDatabase } from '../../../test/database.ts'
import { type Caller, openWorld, type World } from '../../../test/world.ts'

let world: World
/** A Tuesday; an hour later in Copenhagen. */
const setTo = (iso: string) => {
  const ahead = Date.parse(iso) - Date.now()
  setClock(() => new Date(Date.now() + ahead))
}
before(async () => {
  setTo('2026-12-01T12:00:00Z')
  world = await openWorld()
})
after(async () => {
  await world.close()
  setClock(null)
})

const at = (more: Record<string, string> = {}) => ({ params: { member: world.here.id, ...more } })
const board = (by: Caller = world.staff.here.coordinator) => world.must('readBoard', by, at())
const superuser = () => (world.database as TestDatabase).superuser
const counsellor = (name: string) => world.addStaff(name, [{ member: world.here.id, role: 'counsellor' }])
const rowOf = async (who: Caller) => (await board()).counsellors.find(({ id }: CounsellorLoad) => id === who.account) as CounsellorLoad
const service = async () => (await board()).services.find(({ id }: ServiceLoad) => id === world.here.service) as ServiceLoad
const take = async (who: Caller, conversation: string) => {
  await world.must('listQueue', who, at())
  await world.must('takeConversation', who, at({ conversation }))
}
const says = (who: Caller, conversation: string, text: string) => world.must('sendMessage', who, { ...at({ conversation }), body: { id: randomId(), text, files: [] } })
const back = (minutes: number, conversation: string) => query(superuser(), `update conversations.conversation set queued_at = queued_at - make_interval(mins => $2), started_at = started_at - make_interval(mins => $2) where id = $1`, [conversation, minutes])
const isReady = (who: Caller, available = true) => world.must('setAvailability', who, { ...at(), body: { available } })

test('P04 the board answers with counts and times: nothing that a citizen wrote, told or is called by, and no conversation’s id', async () => {
  const word = 'kanariefugl'
  const anna = await counsellor('anna')
  const people = [await world.start(), await world.start()] as const
  for (const { citizen, conversation } of people) {
    const given = at({ conversation })
    await world.must('updateProfile', citizen, { ...given, body: { etag: 0, about: { ageGroup: '15-17', gender: 'other', municipality: '0751' }, contact: { name: word, postcode: '8000' } } })
    await says(citizen, conversation, `${word} i køen`)
    await world.must('saveDraft', citizen, { ...given, body: { text: word } })
  }
  await take(anna, people[0].conversation)
  await says(anna, people[0].conversation, `${word} svar`)
  await world.must('labelConversation', anna, { ...at({ conversation: people[0].conversation }), body: { title: word, colour: 'red' } })
  await world.must('writeNote', anna, { ...at({ conversation: people[0].conversation }), body: { note: randomId(), themes: [], text: word } })
  const { text, body } = await world.call('readBoard', world.staff.here.coordinator, at())
  const day = await world.call('readDay', world.staff.here.coordinator, at())
  const fields = (value: unknown): string[] => (value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([name, part]) => [name, ...fields(part)]) : [String(value)])
  for (const said of [...fields(body), ...fields(day.body)]) {
    for (const secret of [word, '15-17', '12 34 56 78', ...people.flatMap(({ citizen, conversation }) => [citizen.account!, conversation])]) assert.ok(!said.includes(secret), `${secret} in ${said}`)
    assert.ok(!['other', '0751', '8000'].includes(said), said)
  }
  assert.ok(text.includes(world.here.theme), 'the theme that somebody chose is shown, as in the queue')
  assert.equal(body.waiting.length, 1)
  for (const by of [anna, world.staff.here.administrator, world.staff.here.dpo, world.staff.here.caseworker, world.staff.there.coordinator]) {
    for (const id of ['readBoard', 'readDay'] as const) assert.equal((await world.call(id, by, at())).code, 'not_allowed', `${id} by ${by.name}`)
  }
  for (const { citizen, conversation } of people) await world.must('eraseConversation', citizen, at({ conversation }))
})

test('who talks: open, asleep and unanswered for each counsellor, and the median of the last hour or nothing', async () => {
  const jonas = await counsellor('jonas')
  assert.deepEqual(await rowOf(jonas), { id: jonas.account, name: 'jonas', presence: 'there', pause: null, back: null, offered: false, open: 0, asleep: 0, unansweredSince: null, services: [] })
  const before = await service()
  const [first, second] = [await world.start(), await world.start()]
  assert.equal((await board()).waiting.length, 2)
  await back(7, first.conversation)
  await says(first.citizen, first.conversation, 'hej')
  await take(jonas, first.conversation)
  const { taken_at: taken } = (await query(superuser(), 'select taken_at from conversations.conversation where id = $1', [first.conversation])).rows[0]
  assert.equal((await rowOf(jonas)).unansweredSince, taken.toISOString(), 'words from the queue wait for the counsellor since they took it')
  assert.deepEqual([before.medianMinutes, (await service()).medianMinutes], [null, 7], 'nothing while nobody was taken in the last hour')
  await says(jonas, first.conversation, 'hej, jeg er her')
  assert.equal((await rowOf(jonas)).unansweredSince, null)
  await says(first.citizen, first.conversation, 'tak')
  const { rows: [{ at: said }] } = await query(superuser(), `select at from conversations.message where conversation_id = $1 and by = 'citizen' order by number desc limit 1`, [first.conversation])
  await says(first.citizen, first.conversation, 'er du der?')
  assert.equal((await rowOf(jonas)).unansweredSince, said.toISOString(), 'the oldest of the words that nobody answered')
  await take(jonas, second.conversation)
  await world.must('sleepConversation', jonas, at({ conversation: second.conversation }))
  await isReady(jonas)
  assert.deepEqual({ ...(await rowOf(jonas)), unansweredSince: null }, { id: jonas.account, name: 'jonas', presence: 'ready', pause: null, back: null, offered: false, open: 1, asleep: 1, unansweredSince: null, services: [{ id: world.here.service, open: 1, maxConversations: null }] })
  const { open, asleep, present, planned } = await service()
  assert.deepEqual({ open, asleep, present, planned }, { open: 1, asleep: 1, present: 1, planned: 0 })
  const pause = { reason: 'meeting', back: '2026-12-01T13:00:00.000Z', message: 'Jeg sidder i Lille Sal' }
  await world.must('setAvailability', jonas, { ...at(), body: { available: false, pause } })
  const paused = await rowOf(jonas)
  assert.deepEqual([paused.presence, paused.pause], ['paused', pause])
  assert.equal((await service()).present, 0)
  for (const { citizen, conversation } of [first, second]) await world.must('eraseConversation', citizen, at({ conversation }))
  await isReady(jonas, false)
})

test('P64 whose data is stored only is not counted on the board', async () => {
  const { citizen } = await world.start()
  assert.equal((await board()).waiting.length, 1)
  await world.must('restrictMyData', citizen, { ...at(), body: { on: true } })
  assert.equal((await board()).waiting.length, 0)
})

test('a coordinator hears at once what moves: somebody waits, is taken, writes, is answered, pauses', async () => {
  const karim = await counsellor('karim')
  const desk = await world.connect(world.staff.here.coordinator)
  desk.send({ t: 'watch', member: world.here.id })
  await desk.heard('watching')
  const moved = async (what: string, work: () => Promise<unknown>) => {
    desk.frames.length = 0
    const begun = performance.now()
    await work()
    await Promise.race([desk.heard('queue'), desk.heard('board'), desk.heard('site')])
    assert.ok(performance.now() - begun < 3000, `${what} took ${performance.now() - begun} ms`)
    await new Promise((settle) => { setTimeout(settle, 700) })
  }
  let begun: Awaited<ReturnType<World['start']>>
  await moved('beginning to wait', async () => { begun = await world.start() })
  await moved('taking', () => take(karim, begun.conversation))
  await moved('a citizen’s words', () => says(begun.citizen, begun.conversation, 'hej'))
  await moved('a counsellor’s words', () => says(karim, begun.conversation, 'hej'))
  await moved('a pause', () => isReady(karim, false))
  const other = await world.connect(karim)
  other.send({ t: 'watch', member: world.here.id })
  await other.heard('watching')
  await moved('an answer', () => says(karim, begun.conversation, 'mere'))
  assert.ok(!other.frames.some(({ t }) => t === 'board'), 'the load is for coordinators')
  for (const { socket } of [desk, other]) socket.close()
  await world.must('eraseConversation', begun!.citizen, at({ conversation: begun!.conversation }))
})

test('P02 a day by half hours: what waited and was answered is counted from what is still there, and is gone with it; who was there is counted without names', async () => {
  setTo('2026-12-01T15:10:00Z')
  const people = [world.staff.here.coordinator, world.staff.here.counsellor, await counsellor('sara')]
  for (const who of people) who.cookie = (await world.signedIn(who.name, who.account!, who.member)).cookie
  const [boss, , sara] = people as [Caller, Caller, Caller]
  const day = async (by = boss) => (await world.must('readDay', by, at())).services.find(({ id }: { id: string }) => id === world.here.service).halfHours.at(-1)
  await world.must('saveShift', boss, { ...at({ shift: randomId() }), body: { staff: sara.account, service: world.here.service, day: '2026-12-01', from: '16:15', to: '18:00', etag: 0 } })
  assert.deepEqual(await day(), { at: '2026-12-01T15:00:00.000Z', waited: 0, talked: 0, planned: 0.5, present: null, taken: 0, medianMinutes: null, longestMinutes: null })
  await isReady(sara)
  await world.app.modules.reception.count()
  await world.app.modules.reception.count()
  setTo('2026-12-01T15:11:00Z')
  await isReady(sara, false)
  await world.app.modules.reception.count()
  const [first, second, third] = [await world.start(), await world.start(), await world.start()]
  await back(10, first.conversation)
  await back(4, second.conversation)
  for (const { conversation } of [first, second]) await take(sara, conversation)
  await says(sara, first.conversation, 'hej')
  assert.deepEqual(await day(), { at: '2026-12-01T15:00:00.000Z', waited: 3, talked: 1, planned: 0.5, present: 0.5, taken: 2, medianMinutes: 7, longestMinutes: 10 })
  const { rows } = await query(superuser(), 'select * from reception.presence where service_id = $1', [world.here.service])
  assert.ok(rows.length > 0 && !JSON.stringify(rows).includes(sara.account!))
  await world.must('eraseConversation', first.citizen, at({ conversation: first.conversation }))
  const { waited, talked, taken } = await day()
  assert.deepEqual({ waited, talked, taken }, { waited: 2, talked: 0, taken: 1 })
  for (const { citizen, conversation } of [second, third]) await world.must('eraseConversation', citizen, at({ conversation }))
  for (const far of ['2026-12-02', '2026-10-01']) assert.equal((await world.call('readDay', boss, { ...at(), query: { day: far } })).code, 'invalid_input')
  const spring = await world.must('readDay', boss, { ...at(), query: { day: '2026-11-20' } })
  assert.equal(spring.services[0].halfHours.length, 48)
})

test('P32 the counts of a day are kept for five weeks and no longer', async () => {
  const kept = async () => Number((await query(superuser(), 'select count(*) from reception.presence')).rows[0].count)
  assert.ok(await kept() > 0)
  setTo('2027-01-05T12:00:00Z')
  await world.app.modules.reception.tidy()
  assert.ok(await kept() > 0)
  setTo('2027-01-05T16:00:00Z')
  await world.app.modules.reception.tidy()
  assert.equal(await kept(), 0)
  setTo('2026-12-01T12:00:00Z')
})

test('P02 P64 contacts that were no chats are counted by day and channel once they are finished, without a word of them; nobody’s who is stored only', async () => {
  const member = at().params
  const dora = await counsellor('dora')
  const { citizen, conversation } = await world.start()
  await take(dora, conversation)
  const { consent } = await world.must('listContacts', dora, { params: member })
  const call = (daysAgo: number, channel: string | null, more: object = {}) => world.must('saveContact', dora, {
    params: { ...member, contact: randomId() },
    body: { etag: null, at: new Date(now().getTime() - daysAgo * 86_400_000).toISOString(), conversation: null, service: null, themes: [world.here.theme], text: 'hemmeligheden', form: channel && { id: member.member, version: 0, answers: { channel, done: ['advised'] } }, finished: true, consent: null, ...more },
  })
  await call(0, 'phone')
  await call(0, 'phone', { conversation, consent: { version: consent.version, language: 'da', agreed: true } })
  await call(2, 'in-person')
  await call(2, null)
  await call(1, 'phone', { finished: false })
  await call(9, 'phone')
  const counted = async () => {
    const { text, body } = await world.call('readDay', world.staff.here.coordinator, { params: member })
    assert.ok(!text.includes('hemmeligheden') && !text.includes(world.here.theme) && !text.includes('advised'))
    const { days, channels } = body.contacts as ContactCounts
    assert.deepEqual([days.length, days.at(-1)], [7, body.day])
    return channels.map(({ id, name, counts }) => [id, name?.da ?? null, counts.slice(-3).join(' '), counts.reduce((all, one) => all + one, 0)])
  }
  assert.deepEqual(await counted(), [['phone', 'Telefon', '0 0 2', 2], ['in-person', 'Fremmøde', '1 0 0', 1], [null, null, '1 0 0', 1]])
  await world.must('restrictMyData', citizen, { params: member, body: { on: true } })
  setTo(new Date(now().getTime() + 120_000).toISOString())
  assert.deepEqual((await counted())[0], ['phone', 'Telefon', '0 0 1', 1])
})
