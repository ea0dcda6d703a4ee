import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Service } from '@socialspace/contract/shapes'
import { randomId } from '../../platform/vault/index.ts'
import { query, type TestDatabase } from '../../../test/database.ts'
import { openWorld, type Caller, type World } from '../../../test/world.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

const superuser = (text: string, values: unknown[]) => query((world.database as TestDatabase).superuser, text, values)
const said = (text: string) => ({ da: text, en: text })
const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
const plain = { kind: 'live', languages: ['da'], themes: [], municipalities: [], hours: always, closedDays: [], closed: said(''), urgent: said(''), maxQueue: null, maxConversations: null, byRota: false, offerSeconds: null, active: true, etag: 0 } as const
const site = async (slug = world.here.slug) => await world.must('readSite', world.nobody, { params: { slug } })
const save = (caller: Caller, service: string, body: unknown, member = world.here.id) => world.call('saveService', caller, { params: { member, service }, body })
/** A service of its own, and the id of its queue. */
async function serviceWith(given: Partial<Service>): Promise<{ service: string; queue: string }> {
  const service = randomId()
  const { status } = await save(world.staff.here.administrator, service, { ...plain, name: said('tjeneste'), ...given })
  assert.equal(status, 200)
  return { service, queue: (await site()).services.find(({ id }: Service) => id === service).queues[0].id }
}
const begin = async (where: { service?: string; queue?: string }, language = 'da', themes: string[] = []) => {
  const { consent } = await site()
  return await world.call('startConversation', world.nobody, { params: { member: world.here.id }, body: { conversation: randomId(), ...where, themes, consent: { version: consent.version, language, agreed: true } } })
}

test('an administrator adds a service, and the page shows it at once: hours, its own texts, and one queue to wait in', async () => {
  const { service } = await serviceWith({ name: { da: 'Forældrelinjen', en: 'The parents’ line' }, kind: 'letterbox', closed: said('Du får svar inden tre dage.'), municipalities: ['0751'] })
  const shown = (await site()).services.find(({ id }: Service) => id === service)
  assert.deepEqual([shown.name.da, shown.kind, shown.closed.da, shown.municipalities, shown.full, shown.queues.length], ['Forældrelinjen', 'letterbox', 'Du får svar inden tre dage.', ['0751'], false, 1])
  const settings = await world.must('readSettings', world.staff.here.administrator, { params: { member: world.here.id } })
  const { id: _id, ...read } = settings.services.find(({ id }: Service) => id === service)
  assert.equal((await save(world.staff.here.administrator, service, { ...read, active: false })).status, 200)
  assert.equal((await site()).services.some(({ id }: Service) => id === service), false, 'what is switched off is not shown')
  const rows = await world.must('listActs', world.staff.here.dpo, { params: { member: world.here.id } })
  assert.equal(rows.filter(({ act }: { act: string }) => act === 'service.saved').length, 2)
})

test('P03 only an administrator of the member itself changes a service, and only with hours, themes and languages that are there', async () => {
  const { here, there } = world.staff
  const service = randomId()
  const body = { ...plain, name: said('x') }
  for (const [caller, status] of [[here.counsellor, 403], [here.coordinator, 403], [here.dpo, 403], [there.administrator, 403], [world.operator, 403], [world.nobody, 401]] as const) assert.equal((await save(caller, service, body)).status, status, caller.name)
  for (const bad of [{ hours: [{ weekday: 1, from: '12:00', to: '09:00' }] }, { themes: [randomId()] }, { languages: [] }, { maxQueue: 0 }, { municipalities: ['0000'] }, { kind: 'phone' }]) {
    assert.equal((await save(here.administrator, service, { ...body, ...bad })).code, 'invalid_input', JSON.stringify(bad))
  }
  const queue = { name: said('kø'), service: world.there.service, languages: [], themes: [], municipalities: [], active: true }
  assert.equal((await world.call('saveQueue', here.administrator, { params: { member: world.here.id, queue: randomId() }, body: queue })).code, 'invalid_input', 'a queue belongs to a service of its own member')
})

test('of two administrators who change a service at once one is told that it was changed meanwhile', async () => {
  const { service } = await serviceWith({})
  const both = await Promise.all([1, 2].map((maxQueue) => save(world.staff.here.administrator, service, { ...plain, etag: 1, name: said('igen'), maxQueue })))
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 412])
  const kept = both.find(({ status }) => status === 200)!
  const settings = await world.must('readSettings', world.staff.here.administrator, { params: { member: world.here.id } })
  assert.equal(settings.services.find(({ id }: Service) => id === service).maxQueue, kept.body.maxQueue)
})

test('the last place in a queue is one person’s: who comes at the same time is told that it is full, and so is the page', async () => {
  const { service } = await serviceWith({ maxQueue: 2 })
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => begin({ service })))
  assert.deepEqual(answers.map(({ status, code }) => code ?? status).toSorted(), [200, 200, 'queue_full', 'queue_full', 'queue_full'])
  assert.equal((await site()).services.find(({ id }: Service) => id === service).full, true)
  const conversation = answers.find(({ status }) => status === 200)!.body.conversation.id
  await world.must('takeConversation', world.staff.here.counsellor, { params: { member: world.here.id, conversation } })
  assert.equal((await site()).services.find(({ id }: Service) => id === service).full, false)
  assert.equal((await begin({ service })).status, 200, 'there is room again')
})

test('the same start sent twice is one conversation, even for the last place', async () => {
  const { service } = await serviceWith({ maxQueue: 1 })
  const first = await begin({ service })
  const cookie = first.headers.get('set-cookie')!.split(';')[0]!
  const citizen: Caller = { name: 'citizen', app: 'citizen', member: world.here.id, account: null, cookie }
  const { consent } = await site()
  const again = await world.call('startConversation', citizen, { params: { member: world.here.id }, body: { conversation: first.body.conversation.id, service, consent: { version: consent.version, language: 'da', agreed: true } } })
  assert.equal(again.body.conversation?.id, first.body.conversation.id)
})

test('a counsellor with as many open conversations as the service allows takes no more, also from two screens at once', async () => {
  const { service } = await serviceWith({ maxConversations: 1 })
  const counsellor = await world.addStaff('busy', [{ member: world.here.id, role: 'counsellor' }])
  const waiting = [(await begin({ service })).body.conversation.id, (await begin({ service })).body.conversation.id]
  const take = (conversation: string) => world.call('takeConversation', counsellor, { params: { member: world.here.id, conversation } })
  const both = await Promise.all(waiting.map(take))
  assert.deepEqual(both.map(({ status, code }) => code ?? status).toSorted(), [200, 'enough_conversations'])
  const [taken, left] = both[0]!.status === 200 ? waiting : waiting.toReversed()
  assert.equal((await take(taken!)).status, 200, 'what is one’s own already is answered as before')
  await world.must('sleepConversation', counsellor, { params: { member: world.here.id, conversation: taken! } })
  assert.equal((await take(left!)).status, 200, 'one that rests does not count')
  const other = await begin({ queue: world.here.queue })
  assert.equal((await take(other.body.conversation.id)).status, 200, 'another service has its own limit')
})

test('P04 a yes to a queue that was switched off since it was asked about ends nowhere: the conversation stays with its counsellor', async () => {
  const { queue, service } = await serviceWith({})
  const { citizen, conversation } = await world.start()
  const params = { member: world.here.id, conversation }
  await world.must('takeConversation', world.staff.here.counsellor, { params })
  const handover = randomId()
  await world.must('askHandover', world.staff.here.counsellor, { params, body: { id: handover, to: { queue } } })
  await world.must('saveQueue', world.staff.here.administrator, { params: { member: world.here.id, queue }, body: { service, name: said('kø'), languages: [], themes: [], municipalities: [], active: false } })
  const answer = (said: string) => world.call('answerHandover', citizen, { params: { ...params, handover }, body: { answer: said } })
  assert.equal((await answer('with')).code, 'handover_ended')
  assert.deepEqual([(await answer('no')).body.state, (await world.must('readConversation', world.staff.here.counsellor, { params })).state], ['open', 'open'])
})

test('P06 by what they tell people wait in the queue that fits, and what is stored says nothing of it', async () => {
  const { service, queue: fallback } = await serviceWith({})
  const member = world.here.id
  const addQueue = async (audience: object) => {
    const queue = randomId()
    await world.must('saveQueue', world.staff.here.administrator, { params: { member, queue }, body: { service, name: said('kø'), languages: [], themes: [], municipalities: [], active: true, ...audience } })
    return queue
  }
  const themed = await addQueue({ themes: [world.here.theme] })
  const english = await addQueue({ languages: ['en'] })
  const row = async (conversation: string) => (await world.must('listQueue', world.staff.here.counsellor, { params: { member } })).rows.find(({ id }: { id: string }) => id === conversation)
  const start = async (language: string, themes: string[]) => {
    const answer = await begin({ service }, language, themes)
    return { id: answer.body.conversation.id as string, cookie: answer.headers.get('set-cookie')!.split(';')[0]! }
  }
  const [quiet, told, abroad] = [await start('da', []), await start('da', [world.here.theme]), await start('en', [])]
  assert.deepEqual([(await row(quiet.id)).queue, (await row(told.id)).queue, (await row(abroad.id)).queue], [fallback, themed, english])
  const citizen: Caller = { name: 'citizen', app: 'citizen', member, account: null, cookie: quiet.cookie }
  const place = async () => (await world.must('readPlace', citizen, { params: { member, conversation: quiet.id } }))
  assert.deepEqual(await place(), { place: 1, waiting: 1, expectedMinutes: null })
  await world.must('updateThemes', citizen, { params: { member, conversation: quiet.id }, body: { themes: [world.here.theme] } })
  assert.equal((await row(quiet.id)).queue, themed, 'telling it while one waits moves one')
  assert.deepEqual(await place(), { place: 1, waiting: 2, expectedMinutes: null }, 'and one keeps the place of when one came')
  const { rows } = await superuser('select distinct queue_id from conversations.conversation where id = any($1)', [[quiet.id, told.id]])
  assert.deepEqual(rows, [{ queue_id: fallback }])
})

test('the expected wait is that of the service one waits for', async () => {
  const [slow, fresh] = [await serviceWith({}), await serviceWith({})]
  const member = world.here.id
  const taken = (await begin({ service: slow.service })).body.conversation.id
  await superuser(`update conversations.conversation set queued_at = queued_at - interval '9 minutes' where id = $1`, [taken])
  await world.must('takeConversation', world.staff.here.counsellor, { params: { member, conversation: taken } })
  const expected = async ({ service }: { service: string }) => {
    const answer = await begin({ service })
    const citizen: Caller = { name: 'citizen', app: 'citizen', member, account: null, cookie: answer.headers.get('set-cookie')!.split(';')[0]! }
    return (await world.must('readPlace', citizen, { params: { member, conversation: answer.body.conversation.id } })).expectedMinutes
  }
  assert.deepEqual([await expected(slow), await expected(fresh)], [9, null])
})
