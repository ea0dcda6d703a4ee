import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { setClock } from '../../platform/clock.ts'
import { randomId } from '../../platform/vault/index.ts'
import { type Caller, openWorld, type World } from '../../../test/world.ts'

let world: World
let service = ''
let etag = 0
let began = 0
before(async () => { world = await openWorld() })
after(async () => {
  await world.close()
  setClock(null)
})

const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
const said = (text: string) => ({ da: text, en: text })
const body = { name: said('x'), kind: 'live', languages: ['da'], themes: [], municipalities: [], hours: always, closedDays: [], closed: said(''), urgent: said(''), maxQueue: null, maxConversations: null, byRota: false, offerSeconds: 20, active: true, etag: 0 }
const at = () => ({ member: world.here.id })
/** The clock stands still, so many seconds after the test began. */
const later = (seconds: number) => setClock(() => new Date(began + seconds * 1000))
let atWork: Caller[] = []
/** A service that offers, with counsellors who are ready: nobody of an earlier test is. */
beforeEach(async () => {
  began = Date.now()
  later(0)
  if (service) await world.must('saveService', world.staff.here.administrator, { params: { ...at(), service }, body: { ...body, etag, active: false } })
  for (const who of atWork) await world.must('setAvailability', who, { params: at(), body: { available: false } })
  atWork = []
  service = randomId()
  etag = 1
  await world.must('saveService', world.staff.here.administrator, { params: { ...at(), service }, body })
})
let named = 0
async function counsellor(): Promise<Caller> {
  const who = await world.addStaff(`counsellor-${named++}`, [{ member: world.here.id, role: 'counsellor' }])
  await world.must('setAvailability', who, { params: at(), body: { available: true } })
  atWork.push(who)
  return who
}
async function begin(): Promise<string> {
  return (await beginAs()).conversation
}
/** Somebody who waits, and their conversation. */
async function beginAs(): Promise<{ conversation: string; citizen: Caller }> {
  const { consent } = await world.must('readSite', world.nobody, { params: { slug: world.here.slug } })
  const conversation = randomId()
  const answer = await world.call('startConversation', world.nobody, { params: at(), body: { conversation, service, consent: { version: consent.version, language: 'da', agreed: true } } })
  return { conversation, citizen: { name: 'citizen', app: 'citizen', member: world.here.id, account: null, cookie: answer.headers.get('set-cookie')!.split(';')[0]! } }
}
const deal = () => world.app.modules.reception.deal(world.here.id)
const queue = (who: Caller) => world.must('listQueue', who, { params: at() })
const offerTo = async (who: Caller): Promise<string | null> => (await queue(who)).offer?.conversation ?? null
const call = (operation: 'takeConversation' | 'declineOffer', who: Caller, conversation: string) => world.call(operation, who, { params: { ...at(), conversation } })
/** Which of them it is offered to, then the others. */
async function offered(conversation: string, ...people: Caller[]): Promise<Caller[]> {
  const offers = await Promise.all(people.map(offerTo))
  assert.equal(offers.filter((one) => one === conversation).length, 1, 'it is offered to one')
  return people.toSorted((one, other) => Number(offers[people.indexOf(other)] === conversation) - Number(offers[people.indexOf(one)] === conversation))
}

test('who waits is offered to one counsellor, and only they may take; the others see that it is', async () => {
  const [anna, jonas] = [await counsellor(), await counsellor()]
  const conversation = await begin()
  await deal()
  const [mine, colleague] = await offered(conversation, anna, jonas) as [Caller, Caller]
  const row = async (who: Caller) => (await queue(who)).rows.find(({ id }: { id: string }) => id === conversation)
  assert.deepEqual([(await row(mine)).mayTake, (await row(colleague)).mayTake], [true, false])
  assert.equal((await call('takeConversation', colleague, conversation)).code, 'not_offered')
  assert.equal((await call('takeConversation', mine, conversation)).status, 200)
  await deal()
  assert.equal(await offerTo(mine), null)
  assert.equal(await row(colleague), undefined)
  assert.equal((await call('takeConversation', colleague, conversation)).code, 'already_taken')
})

test('who does not accept in time is passed over: the next is asked, and both are told', async () => {
  const [anna, jonas] = [await counsellor(), await counsellor()]
  const screens = await Promise.all([anna, jonas].map((who) => world.connect(who)))
  for (const screen of screens) screen.send({ t: 'watch', member: world.here.id })
  const conversation = await begin()
  await deal()
  const [mine, colleague] = await offered(conversation, anna, jonas) as [Caller, Caller]
  for (const screen of screens) await screen.heard('queue')
  for (const screen of screens) screen.frames.length = 0
  later(19)
  await deal()
  assert.equal(await offerTo(mine), conversation, 'not before its time')
  later(21)
  await deal()
  assert.deepEqual([await offerTo(mine), await offerTo(colleague)], [null, conversation])
  for (const screen of screens) await screen.heard('queue')
  assert.equal((await call('takeConversation', mine, conversation)).code, 'not_offered', 'too late is said')
  assert.equal((await call('takeConversation', colleague, conversation)).status, 200)
  for (const { socket } of screens) socket.close()
})

test('P04 who says no passes it on at once and is not asked again for a minute; nobody else’s offer can be declined', async () => {
  const [anna, jonas] = [await counsellor(), await counsellor()]
  const conversation = await begin()
  await deal()
  const [mine, colleague] = await offered(conversation, anna, jonas) as [Caller, Caller]
  assert.equal((await call('declineOffer', colleague, conversation)).code, 'not_offered')
  assert.equal((await call('declineOffer', world.staff.there.counsellor, conversation)).status, 403)
  assert.equal((await call('declineOffer', world.staff.here.coordinator, conversation)).status, 403)
  assert.equal((await call('declineOffer', mine, conversation)).status, 204)
  assert.equal((await call('declineOffer', mine, conversation)).code, 'not_offered')
  assert.equal(await offerTo(colleague), conversation)
  assert.equal((await call('declineOffer', colleague, conversation)).status, 204)
  assert.deepEqual([await offerTo(mine), await offerTo(colleague)], [null, null], 'everyone was asked')
  later(61)
  await deal()
  await offered(conversation, anna, jonas)
  const acts = (await world.must('listActs', world.staff.here.dpo, { params: at() })).map(({ act }: { act: string }) => act)
  assert.ok(acts.includes('offer.made') && acts.includes('offer.declined'))
})

test('P41 that somebody is available, and that a conversation is offered to them, is in the log of acts, as theirs whom it concerns', async () => {
  const anna = await counsellor()
  const conversation = await begin()
  await deal()
  assert.equal(await offerTo(anna), conversation)
  const acts = await world.must('listActs', world.staff.here.dpo, { params: at() })
  assert.ok(acts.some(({ act, actorName }: { act: string; actorName: string | null }) => act === 'availability.on' && actorName === anna.name), JSON.stringify(acts[0]))
  const newest = (name: string) => acts.find(({ act }: { act: string }) => act === name)
  assert.ok(newest('offer.made')?.citizenMark)
  assert.deepEqual([newest('offer.made').actor, newest('offer.made').citizenMark], ['service', newest('conversation.started').citizenMark])
  await call('takeConversation', anna, conversation)
})

test('whoever deals at the same time, a conversation is offered to one, and a counsellor has one offer', async () => {
  const people = [await counsellor(), await counsellor(), await counsellor()]
  const waiting = [await begin(), await begin(), await begin(), await begin()]
  await Promise.all([deal(), deal(), deal(), deal()])
  const offers = await Promise.all(people.map(offerTo))
  assert.deepEqual(offers.toSorted(), waiting.slice(0, 3).toSorted(), 'those who waited longest, one each')
})

test('to accept and to decline at once, from two screens, has one outcome, and each is told which', async () => {
  const [anna, jonas] = [await counsellor(), await counsellor()]
  for (let round = 0; round < 5; round++) {
    const conversation = await begin()
    await deal()
    const [mine, colleague] = await offered(conversation, anna, jonas) as [Caller, Caller]
    const [taken, declined] = await Promise.all([call('takeConversation', mine, conversation), call('declineOffer', mine, conversation)])
    if (taken.status === 200) {
      assert.equal(declined.code, 'not_offered')
      await deal()
      assert.equal(await offerTo(colleague), null)
    } else {
      assert.deepEqual([taken.code, declined.status], ['not_offered', 204])
      assert.equal(await offerTo(colleague), conversation)
      await call('takeConversation', colleague, conversation)
    }
  }
})

test('nobody is offered more than their limit, and nothing while they are not ready', async () => {
  const settings = await world.must('readSettings', world.staff.here.administrator, { params: at() })
  const { id: _id, ...read } = settings.services.find(({ id }: { id: string }) => id === service)
  await world.must('saveService', world.staff.here.administrator, { params: { ...at(), service }, body: { ...read, maxConversations: 1 } })
  etag = 2
  const anna = await counsellor()
  const [first, second] = [await begin(), await begin()]
  await deal()
  assert.equal(await offerTo(anna), first)
  await world.must('takeConversation', anna, { params: { ...at(), conversation: first } })
  await deal()
  assert.equal(await offerTo(anna), null)
  await world.must('sleepConversation', anna, { params: { ...at(), conversation: first } })
  await deal()
  assert.equal(await offerTo(anna), second)
  await world.must('declineOffer', anna, { params: { ...at(), conversation: second } })
  await world.must('setAvailability', anna, { params: at(), body: { available: false } })
  later(61)
  await deal()
  assert.equal(await offerTo(anna), null)
})

test('P64 who waits sees whom it was offered to; when their data is stored only the offer is gone, and the counsellor is free for the next', async () => {
  const anna = await counsellor()
  const { conversation, citizen } = await beginAs()
  await deal()
  assert.equal(await offerTo(anna), conversation)
  assert.ok((await world.call('readMyData', citizen, { params: at() })).text.includes('reception.offer'))
  const next = await begin()
  await world.must('restrictMyData', citizen, { params: at(), body: { on: true } })
  await deal()
  assert.equal(await offerTo(anna), next)
})

test('who goes on a pause passes on at once what they were offered', async () => {
  const [anna, bo] = [await counsellor(), await counsellor()]
  const conversation = await begin()
  await deal()
  const [asked, next] = await offered(conversation, anna, bo)
  await world.must('setAvailability', asked!, { params: at(), body: { available: false, pause: { reason: 'break', back: null } } })
  await deal()
  assert.deepEqual([await offerTo(asked!), await offerTo(next!)], [null, conversation])
  assert.equal((await call('takeConversation', asked!, conversation)).code, 'not_offered')
  assert.equal((await call('takeConversation', next!, conversation)).status, 200)
})

test('a service that is put out of use offers nobody any more: whoever still waits is anybody’s to take', async () => {
  const anna = await counsellor()
  const conversation = await begin()
  await world.must('saveService', world.staff.here.administrator, { params: { ...at(), service }, body: { ...body, etag, active: false } })
  etag = 2
  await deal()
  assert.equal((await queue(anna)).rows.find(({ id }: { id: string }) => id === conversation).mayTake, true)
  assert.equal((await call('takeConversation', anna, conversation)).status, 200)
})

test('what a process that has stopped left waiting is offered when the first comes to the next one', async () => {
  setClock(null)
  const [member, { counsellor: ida, administrator }] = [world.there.id, world.staff.there]
  const { services } = await world.must('readSettings', administrator, { params: { member } })
  const { id, ...read } = services[0]
  await world.must('saveService', administrator, { params: { member, service: id }, body: { ...read, offerSeconds: 20 } })
  await world.must('setAvailability', ida, { params: { member }, body: { available: true } })
  const { conversation } = await world.start(world.there)
  // Nobody of this process follows the member: what moved there was not heard.
  const line = await world.connect(ida)
  line.send({ t: 'watch', member })
  await line.heard('queue')
  assert.equal((await world.must('listQueue', ida, { params: { member } })).offer?.conversation, conversation)
  line.socket.close()
})
