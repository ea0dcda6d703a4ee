import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { randomId } from '../src/platform/vault/index.ts'
import { markOf } from './acts.ts'
import { openWorld, type World } from './world.ts'

/** One test for each promise of the main job that is not proved elsewhere, through the door of a running system. */
let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

const openConversation = async () => {
  const started = await world.start()
  const at = { member: world.here.id, conversation: started.conversation }
  await world.must('listQueue', world.staff.here.counsellor, { params: at })
  const taken = await world.must('takeConversation', world.staff.here.counsellor, { params: at })
  return { ...started, at, taken }
}

test('P20 a citizen begins with nothing asked, and is nobody to those who see them', async () => {
  const { citizen, at, taken } = await openConversation()
  const profile = await world.must('readProfile', citizen, { params: at })
  assert.deepEqual([...Object.values(profile.about), ...Object.values(profile.contact)].filter((value) => value !== null), [])
  assert.deepEqual(taken.participants.find(({ by }: { by: string }) => by === 'citizen').name, '')
  const { about, contact } = await world.must('readAbout', world.staff.here.counsellor, { params: at })
  assert.deepEqual([...Object.values(about), ...Object.values(contact)].filter((value) => value !== null), [])
})

test('P21 there is no conversation without an explicit yes to the text in force, and the yes is written down', async () => {
  const { here, nobody } = world
  const { consent } = await world.must('readSite', nobody, { params: { slug: here.slug } })
  const start = (given: unknown) => world.call('startConversation', nobody, { params: { member: here.id }, body: { conversation: randomId(), queue: here.queue, consent: given } })
  assert.equal((await start(undefined)).status, 400)
  assert.equal((await start({ version: consent.version, language: 'da', agreed: false })).status, 400)
  assert.equal((await start({ version: 'an older one', language: 'da', agreed: true })).code, 'text_changed')
  const { citizen } = await world.start()
  const { consents } = await world.must('readMyData', citizen, { params: { member: here.id } })
  assert.equal(consents.length, 1)
  assert.equal(consents[0].version, consent.version)
})

test('P22 every piece of information can be left out, and taken back', async () => {
  const { citizen } = await world.start()
  const params = { member: world.here.id }
  const told = await world.must('updateProfile', citizen, { params, body: { etag: 0, about: { gender: 'other' }, contact: { name: 'Et navn' } } })
  assert.equal(told.contact.name, 'Et navn')
  const back = await world.must('updateProfile', citizen, { params, body: { etag: told.etag, about: { gender: null }, contact: { name: null } } })
  assert.deepEqual([back.about.gender, back.contact.name], [null, null])
})

test('P23 casework begins when a counsellor takes the conversation, and the citizen sees it', async () => {
  const { citizen, at } = await openConversation()
  const { messages } = await world.must('readMessages', citizen, { params: at })
  assert.deepEqual(messages.map(({ event }: { event: { name: string } }) => event?.name), ['started', 'taken'])
  assert.equal(messages[1].event.who, 'counsellor-here alias')
  const acts = await world.must('listActs', world.staff.here.dpo, { params: at })
  assert.ok(acts.some(({ act, objectMark }: { act: string; objectMark: string }) => act === 'conversation.taken' && objectMark === markOf(world.vault, world.here.id, citizen.account!, at.conversation)))
})

test('P41 every opening of a conversation by staff is recorded', async () => {
  const { citizen, at } = await openConversation()
  await world.must('readMessages', world.staff.here.counsellor, { params: at })
  const acts = await world.must('listActs', world.staff.here.dpo, { params: at })
  assert.ok(acts.some(({ act, objectMark, actorName }: { act: string; objectMark: string; actorName: string }) => act === 'conversation.opened' && objectMark === markOf(world.vault, world.here.id, citizen.account!, at.conversation) && actorName === 'counsellor-here'))
})

test('P42 signing out ends the session and its sockets', async () => {
  const { citizen } = await world.start()
  const socket = await world.connect(citizen)
  const ended = new Promise<number>((settle) => { socket.socket.on('close', settle) })
  assert.equal((await world.call('signOut', citizen, { query: { member: world.here.id } })).status, 204)
  assert.equal((await world.call('readProfile', citizen, { params: { member: world.here.id } })).status, 401)
  const late = new Promise<number>((settle) => { setTimeout(settle, 5000, -1).unref() })
  assert.equal(await Promise.race([ended, late]), 4401)
})

test('P03 roles that are taken away end at once, open sockets included', async () => {
  const { here, staff } = world
  const leaving = await world.addStaff('leaving', [{ member: here.id, role: 'counsellor' }])
  const socket = await world.connect(leaving)
  const ended = new Promise<number>((settle) => { socket.socket.on('close', settle) })
  await world.must('updateStaffRoles', staff.here.administrator, { params: { member: here.id, staff: leaving.account! }, body: { roles: [] } })
  const late = new Promise<number>((settle) => { setTimeout(settle, 5000, -1).unref() })
  assert.notEqual(await Promise.race([ended, late]), -1)
  assert.equal((await world.call('listQueue', leaving, { params: { member: here.id } })).status, 401)
})

test('P12 what a citizen gives is shown back to them, whoever wrote it', async () => {
  const { citizen, at } = await openConversation()
  await world.must('sendMessage', citizen, { params: at, body: { id: randomId(), text: 'mine egne ord', files: [] } })
  await world.must('sendMessage', world.staff.here.counsellor, { params: at, body: { id: randomId(), text: 'rådgiverens ord', files: [] } })
  await world.must('writeNote', world.staff.here.counsellor, { params: at, body: { note: randomId(), themes: [], text: 'et notat om mig' } })
  const data = JSON.stringify(await world.must('readMyData', citizen, { params: at }))
  for (const words of ['mine egne ord', 'rådgiverens ord', 'et notat om mig']) assert.ok(data.includes(words), words)
  const other = JSON.stringify(await world.must('readMyData', (await world.start()).citizen, { params: at }))
  assert.ok(!other.includes('mine egne ord'))
})

test('P01 whoever waits is told their place, and that someone is or is not there', async () => {
  const { citizen, conversation } = await world.start()
  const place = await world.must('readPlace', citizen, { params: { member: world.here.id, conversation } })
  assert.ok(place.place >= 1 && place.place <= place.waiting)
  const { opening } = await world.must('readSite', world.nobody, { params: { slug: world.here.slug } })
  assert.equal(opening.state, 'unstaffed')
  await world.must('setAvailability', world.staff.here.counsellor, { params: { member: world.here.id }, body: { available: true } })
  assert.equal((await world.must('readSite', world.nobody, { params: { slug: world.here.slug } })).opening.state, 'open')
})

test('P41 a member that is added twice, at once or later, is added once, and the other is told why', async () => {
  const contact = { name: 'Et nyt sted', address: '', phone: '', mail: '', cvr: '' }
  const add = (id: string, slug: string) => world.call('createMember', world.operator, { body: { id, slug, name: 'Et nyt sted', contact, administrator: 'Ny' } })
  const id = randomId()
  const both = await Promise.all([add(id, 'nyt-sted'), add(randomId(), 'nyt-sted')])
  assert.deepEqual(both.map(({ status, code }) => code ?? status).toSorted(), [200, 'name_taken'])
  const again = await Promise.all(['et-sted', 'to-steder'].map((slug) => add(world.there.id, slug)))
  assert.deepEqual(again.map(({ code }) => code), ['id_reused', 'id_reused'])
})
