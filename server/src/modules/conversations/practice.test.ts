import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import type { ServiceLoad } from '@socialspace/contract/board'
import { setClock } from '../../platform/clock.ts'
import { randomId, UnitGone } from '../../platform/vault/index.ts'
import { query, type TestDatabase } from '../../../test/database.ts'
import { record } from '../../../test/breach.ts'
import { planGroup } from '../../../test/groups.ts'
import { type Caller, openWorld, type World } from '../../../test/world.ts'

let world: World
before(async () => { world = await openWorld() })
afterEach(() => setClock(null))
after(() => world.close())

const hour = 60 * 60 * 1000
const at = (more: Record<string, string> = {}) => ({ params: { member: world.here.id, ...more } })
const ask = (text: string, values: unknown[] = []) => query((world.database as TestDatabase).superuser, text, values)
let named = 0
const counsellor = () => world.addStaff(`practises-${named++}`, [{ member: world.here.id, role: 'counsellor' }])
const queue = (who: Caller) => world.must('listQueue', who, at())
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
const tokenOf = async (who: Caller): Promise<string> => (await world.must('makePracticeLink', who, at())).link.split('#proeve-')[1] as string

async function begin(practice: string | undefined, { by = world.nobody, service = world.here.service, conversation = randomId() } = {}) {
  const { consent } = await world.must('readSite', world.nobody, { params: { slug: world.here.slug } })
  const reply = await world.call('startConversation', by, { ...at(), body: { conversation, service, ...(practice && { practice }), consent: { version: consent.version, language: 'da', agreed: true } } })
  const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? ''
  const citizen: Caller = { name: 'practising', app: 'citizen', member: world.here.id, account: reply.body?.conversation?.participants[0].id ?? null, cookie }
  return { reply, conversation, citizen }
}
async function practise(who: Caller, service = world.here.service) {
  const begun = await begin(await tokenOf(who), { service })
  assert.equal(begun.reply.status, 200, begun.reply.text)
  assert.equal(begun.reply.body.conversation.test, true)
  return begun
}
const take = (who: Caller, conversation: string) => world.call('takeConversation', who, at({ conversation }))
const says = (who: Caller, conversation: string, text = 'hej') => world.must('sendMessage', who, { ...at({ conversation }), body: { id: randomId(), text, files: [] } })
const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
const text = (said: string) => ({ da: said, en: said })
async function newService(given: { maxQueue?: number; maxConversations?: number; offerSeconds?: number }): Promise<string> {
  const service = randomId()
  await world.must('saveService', world.staff.here.administrator, { ...at({ service }), body: {
    name: text('øvelse'), kind: 'live', languages: ['da'], themes: [], municipalities: [], hours: always, closedDays: [], closed: text(''), urgent: text(''), maxQueue: null, maxConversations: null, byRota: false, offerSeconds: null, active: true, etag: 0, ...given,
  } })
  return service
}

test('P41 a link for practice is good once, for an hour, until the next one, and at its member; only its hash is kept', async () => {
  const anna = await counsellor()
  const old = await tokenOf(anna)
  const token = await tokenOf(anna)
  assert.equal((await begin(old)).reply.code, 'practice_over', 'a new link stops the one before')
  assert.ok(!JSON.stringify((await ask('select * from conversations.practice_link')).rows).includes(token))
  const both = await Promise.all([begin(token), begin(token)])
  assert.deepEqual(both.map(({ reply }) => reply.code ?? reply.status).toSorted(), [200, 'practice_over'])
  const late = await tokenOf(anna)
  setClock(() => new Date(Date.now() + hour + 1000))
  assert.equal((await begin(late)).reply.code, 'practice_over')
  setClock(null)
  const theirs = (await world.must('makePracticeLink', world.staff.there.counsellor, { params: { member: world.there.id } })).link.split('#proeve-')[1]
  assert.equal((await begin(theirs)).reply.code, 'practice_over')
  for (const who of [world.staff.here.dpo, world.staff.here.caseworker, world.staff.there.counsellor]) assert.equal((await world.call('makePracticeLink', who, at())).code, 'not_allowed', who.name)
})

test('P25 practice and what is real are kept apart: nobody real is in it, and who practises begins nothing real', async () => {
  const anna = await counsellor()
  const { citizen: real } = await world.start()
  const token = await tokenOf(anna)
  assert.equal((await begin(token, { by: real })).reply.code, 'practice_apart')
  const { citizen, conversation, reply } = await begin(token)
  assert.equal(reply.status, 200, 'a link that was refused to somebody is not used up')
  assert.equal((await begin(undefined, { by: citizen })).reply.code, 'practice_apart')
  assert.equal((await begin(token, { by: citizen, conversation })).reply.status, 200, 'the same conversation again is the same one')
})

test('P25 who practises waits for whoever made the link alone: in nobody else’s list, order, place or wait', async () => {
  const [anna, jonas] = [await counsellor(), await counsellor()]
  const { conversation, citizen } = await practise(anna)
  const real = await world.start()
  const [own, others] = [await queue(anna), await queue(jonas)]
  assert.deepEqual([ids(own.practice), ids(others.practice)], [[conversation], []])
  for (const { rows } of [own, others]) assert.ok(!ids(rows).includes(conversation) && ids(rows).includes(real.conversation))
  const waiting = (await queue(jonas)).rows.filter((row: { queue: string }) => row.queue === world.here.queue).length
  assert.equal((await world.must('readPlace', real.citizen, at({ conversation: real.conversation }))).waiting, waiting)
  assert.equal((await world.call('readPlace', citizen, at({ conversation }))).code, 'wrong_state')
  assert.equal((await take(jonas, conversation)).code, 'not_found')
  assert.equal((await take(anna, conversation)).status, 200)
  assert.equal((await world.must('listInbox', anna, at())).rows.find(({ id }: { id: string }) => id === conversation).test, true)
  assert.deepEqual((await queue(anna)).practice, [])
})

test('P25 handed to the queue, or written in again once it is closed, practice still waits for whoever made it alone', async () => {
  const [anna, jonas] = [await counsellor(), await counsellor()]
  const { conversation, citizen } = await practise(anna)
  await take(anna, conversation)
  const handover = randomId()
  await world.must('askHandover', anna, { ...at({ conversation }), body: { id: handover, to: { queue: world.here.queue } } })
  await world.must('answerHandover', citizen, { ...at({ conversation, handover }), body: { answer: 'with' } })
  assert.deepEqual([ids((await queue(jonas)).rows).includes(conversation), ids((await queue(anna)).practice)], [false, [conversation]])
  assert.equal((await take(jonas, conversation)).code, 'not_found')
  assert.equal((await take(anna, conversation)).status, 200)
  await ask(`update conversations.conversation set state = 'closed', closed_at = now() where id = $1`, [conversation])
  await says(citizen, conversation, 'en ting til')
  assert.deepEqual([ids((await queue(jonas)).rows).includes(conversation), ids((await queue(anna)).practice)], [false, [conversation]])
})

test('P25 practice takes no room in a queue that may be full, and none of those that a counsellor may have', async () => {
  const anna = await counsellor()
  const service = await newService({ maxQueue: 1, maxConversations: 1 })
  const first = await practise(anna, service)
  const real = await begin(undefined, { service })
  assert.equal(real.reply.status, 200, 'who practises fills no queue')
  assert.equal((await begin(undefined, { service })).reply.code, 'queue_full')
  const second = await practise(anna, service)
  for (const { conversation } of [first, second, real]) assert.equal((await take(anna, conversation)).status, 200, 'practice is no conversation too many')
})

test('P25 practice is offered to nobody, counts for nobody who is offered others, and is taken without an offer', async () => {
  const service = await newService({ offerSeconds: 20, maxConversations: 1 })
  const anna = await counsellor()
  await world.must('setAvailability', anna, { ...at(), body: { available: true } })
  const { conversation } = await practise(anna, service)
  await world.app.modules.reception.deal(world.here.id)
  assert.equal((await queue(anna)).offer, null)
  assert.equal((await take(anna, conversation)).status, 200)
  const real = await begin(undefined, { service })
  await world.app.modules.reception.deal(world.here.id)
  assert.equal((await queue(anna)).offer?.conversation, real.conversation)
})

test('P02 practice is in no number: not on the board, in its charts, among those who talk, in the expected wait or in evaluations', async () => {
  const anna = await counsellor()
  const service = await newService({})
  const { coordinator } = world.staff.here
  const board = async () => {
    const { services, waiting, counsellors } = await world.must('readBoard', coordinator, at())
    const { open, asleep, medianMinutes } = services.find(({ id }: ServiceLoad) => id === service)
    const own = counsellors.find(({ id }: { id: string }) => id === anna.account)
    return { open, asleep, medianMinutes, waiting: waiting.length, own: [own.open, own.asleep, own.unansweredSince], talking: (await world.must('listTalking', coordinator, at())).length }
  }
  const day = async () => (await world.must('readDay', coordinator, { ...at(), query: {} })).services.find(({ id }: { id: string }) => id === service).halfHours.reduce((sum: number[], { waited, talked, taken }: Record<string, number>) => [sum[0]! + waited!, sum[1]! + talked!, sum[2]! + taken!], [0, 0, 0])
  const empty = await board()
  assert.deepEqual([empty.open, empty.medianMinutes, await day()], [0, null, [0, 0, 0]])
  const { conversation, citizen } = await practise(anna, service)
  assert.deepEqual([await board(), await day()], [empty, [0, 0, 0]], 'while it waits')
  await take(anna, conversation)
  await says(anna, conversation)
  await says(citizen, conversation)
  assert.deepEqual([await board(), await day()], [empty, [0, 0, 0]], 'while it is under way')
  await world.must('sleepConversation', anna, at({ conversation }))
  assert.deepEqual([await board(), await day()], [empty, [0, 0, 0]], 'while it is asleep')
  await ask(`update conversations.conversation set state = 'closed', closed_at = now() where id = $1`, [conversation])
  assert.deepEqual([await board(), await day()], [empty, [0, 0, 0]], 'when it is over')
  for (const [operation, who, body] of [['saveMyEvaluation', citizen, { etag: null, version: 0, answers: {}, hidden: false, count: null }], ['saveOwnEvaluation', anna, { etag: null, version: 0, answers: {} }]] as const) {
    assert.equal((await world.call(operation, who, { ...at({ conversation }), body })).code, 'wrong_state', operation)
  }
})

test('P30 practice is gone a day after it began, with whoever was the citizen in it and its keys; not before; and the log says what was done', async () => {
  const anna = await counsellor()
  const { conversation, citizen } = await practise(anna)
  const real = await world.start()
  await take(anna, conversation)
  await says(citizen, conversation)
  const began = (await ask('select started_at from conversations.conversation where id = $1', [conversation])).rows[0].started_at.getTime() as number
  const there = async () => {
    const count = async (table: string, column: string, id: string) => Number((await ask(`select count(*) as n from ${table} where ${column} = $1`, [id])).rows[0].n)
    return [await count('conversations.conversation', 'id', conversation), await count('identity.citizen', 'id', citizen.account!), await count('conversations.conversation', 'id', real.conversation), await count('identity.citizen', 'id', real.citizen.account!)]
  }
  const round = async (time: number) => {
    setClock(() => new Date(time), () => time)
    await ask('update retention.heartbeat set steady_since = $1, seen_at = $2', [new Date(time - 48 * hour), new Date(time)])
    return await world.app.modules.retention.run(world.here.id)
  }
  await round(began + 1000)
  await round(began + 24 * hour - 1000)
  assert.deepEqual(await there(), [1, 1, 1, 1], 'a second before')
  const done = await round(began + 24 * hour + 1000)
  assert.equal(done?.held, null)
  assert.deepEqual(await there(), [0, 0, 1, 1])
  assert.throws(() => world.vault.unit(world.here.id, conversation), UnitGone)
  const acts = (await ask('select act from audit.entry where at >= $1 order by id', [new Date(began - 60_000)])).rows.map(({ act }) => act as string)
  for (const act of ['practice.link-made', 'practice.started', 'conversation.taken', 'profile.expired']) assert.ok(acts.includes(act), `${act} in ${acts.join()}`)
})

test('P25 a coordinator and an administrator try the citizen’s side: it waits for themselves alone, and no counsellor sees or takes it', async () => {
  const anna = await counsellor()
  for (const who of [world.staff.here.coordinator, world.staff.here.administrator]) {
    const { conversation, citizen } = await practise(who)
    await says(citizen, conversation, 'kan nogen se det her?')
    const { rows, practice } = await queue(anna)
    assert.ok(!ids(rows).includes(conversation) && !ids(practice).includes(conversation))
    for (const taker of [anna, who]) assert.ok(['not_found', 'not_allowed'].includes((await take(taker, conversation)).code!), taker.name)
  }
  const link = await tokenOf(anna)
  await ask(`delete from identity.staff_role where staff_id = $1`, [anna.account])
  assert.equal((await begin(link)).reply.code, 'practice_over', 'whoever has left practises no more')
})

test('P25 who practises comes into no real group, listed or by its link', async () => {
  const anna = await counsellor()
  const { citizen } = await practise(anna)
  for (const listed of [true, false]) {
    const { params, token } = await planGroup(world, { plan: { listed } })
    const { consent } = await world.must('readGroupDoor', citizen, { params, body: { token } })
    const join = (by: Caller) => world.call('joinGroup', by, { params, body: { token, alias: 'Ravn', consent: { version: consent.version, language: 'da', agreed: true } } })
    assert.equal((await join(citizen)).code, 'practice_apart')
    assert.equal((await join((await world.start()).citizen)).status, 200)
  }
})

test('P07 P25 nobody behind practice is counted by a breach: not while it is there, and not when it is gone', async () => {
  const anna = await counsellor()
  const from = new Date(Date.now() - 1000).toISOString()
  const { conversation, citizen } = await practise(anna)
  await take(anna, conversation)
  const real = await world.start()
  await take(anna, real.conversation)
  const found = async (scope: Parameters<typeof record>[1]) => (await world.must('listRecordedBreaches', world.operator)).find((one: { id: string }) => one.id === recorded.get(scope)).members[0].found
  const recorded = new Map<object, string>()
  const scopes: Parameters<typeof record>[1][] = [{ of: 'account', account: anna.account!, from, to: new Date(Date.now() + 1000).toISOString() }, { of: 'everybody' }]
  for (const scope of scopes) recorded.set(scope, (await record(world, scope)).id)
  const [{ n: practisers }] = (await ask('select count(distinct citizen_id)::int as n from conversations.conversation where test and member_id = $1', [world.here.id])).rows
  const [{ n: everybody }] = (await ask('select count(*)::int as n from identity.citizen where member_id = $1', [world.here.id])).rows
  const [account, all] = [await found(scopes[0]!), await found(scopes[1]!)]
  assert.deepEqual([account.affected, account.erased, account.all], [1, 0, everybody - practisers])
  assert.deepEqual([all.affected, all.erased], [everybody - practisers, 0])
  await world.must('eraseEverything', citizen, { ...at(), body: {} })
  recorded.set(scopes[0]!, (await record(world, scopes[0]!)).id)
  assert.deepEqual([(await found(scopes[0]!)).affected, (await found(scopes[0]!)).erased], [1, 0])
})
