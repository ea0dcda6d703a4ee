import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Absence } from '@socialspace/contract/shapes'
import { setClock } from '../../platform/clock.ts'
import { PLATFORM, randomId } from '../../platform/vault/index.ts'
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
const superuser = () => (world.database as TestDatabase).superuser
const counsellor = (name: string) => world.addStaff(name, [{ member: world.here.id, role: 'counsellor' }])
const away = (staff: Caller, more: object = {}) => ({ staff: staff.account!, from: '2026-12-01', back: '2026-12-04', shown: true, text: '', etag: 0, ...more })
const save = (by: Caller, body: object, absence: string = randomId()) => world.call('saveAbsence', by, { ...at({ absence }), body })
const plan = (staff: Caller, day: string, from = '10:00', to = '20:00') => world.must('saveShift', world.staff.here.coordinator, { ...at({ shift: randomId() }), body: { staff: staff.account!, service: world.here.service, day, from, to, etag: 0 } })
const shifts = async (day = '2026-12-01') => (await world.must('readRota', world.staff.here.coordinator, { ...at(), query: { day } })).shifts as { staff: string; day: string; absent: boolean }[]
const byRota = async (on: boolean) => {
  const { services: [{ id, ...service }] } = await world.must('readSettings', world.staff.here.administrator, at())
  await world.must('saveService', world.staff.here.administrator, { ...at({ service: id }), body: { ...service, byRota: on } })
}
const opening = async () => (await world.must('readSite', world.nobody, { params: { slug: 'here' } })).services[0].opening

test('P03 everyone plans their own absence, a coordinator all of them, and colleagues read it; another member sees none', async () => {
  const { here, there } = world.staff
  const [anna, jonas] = [await counsellor('anna'), await counsellor('jonas')]
  const id = randomId()
  const saved = await save(anna, away(anna, { text: 'Jeg er tilbage fredag.' }), id)
  assert.deepEqual(saved.body, { id, ...away(anna, { text: 'Jeg er tilbage fredag.', etag: 1 }) })
  for (const [by, code] of [[jonas, 'invalid_input'], [here.administrator, 'not_allowed'], [here.dpo, 'not_allowed'], [there.coordinator, 'not_allowed'], [world.nobody, 'sign_in_needed']] as const) assert.equal((await save(by, away(anna))).code, code, by.name)
  for (const bad of [{ back: '2026-12-01' }, { back: '2026-11-30' }]) assert.equal((await save(anna, away(anna, bad))).code, 'invalid_input')
  for (const staff of [there.counsellor, here.administrator]) assert.equal((await save(here.coordinator, away(staff))).code, 'invalid_input')
  assert.equal((await save(here.coordinator, away(jonas, { etag: 1 }), id)).code, 'changed_meanwhile', 'whose it is stays')
  assert.deepEqual((await Promise.all(['2026-12-07', '2026-12-08'].map((back) => save(anna, away(anna, { back, etag: 1 }), id)))).map(({ status, code }) => code ?? status).toSorted(), [200, 'changed_meanwhile'])
  assert.equal((await save(anna, away(anna), id)).code, 'changed_meanwhile', 'a new one with the id of another')
  const seen = async (by: Caller) => (await world.must('listAbsences', by, at())).absences as Absence[]
  assert.deepEqual((await seen(jonas)).map(({ staff, from }) => [staff, from]), [[anna.account, '2026-12-01']])
  assert.deepEqual((await world.must('listAbsences', there.coordinator, { params: { member: world.there.id } })).absences, [])
  assert.equal((await world.call('removeAbsence', jonas, at({ absence: id }))).code, 'not_found')
  assert.equal((await world.call('removeAbsence', there.coordinator, { params: { member: world.there.id, absence: id } })).code, 'not_found')
  await world.must('removeAbsence', here.coordinator, at({ absence: id }))
  assert.deepEqual(await seen(jonas), [])
  const acts = (await query(superuser(), `select act, role from audit.entry where object_id = $1 and act like 'absence.%' order by id`, [anna.account])).rows
  assert.deepEqual(acts.map(({ act, role }) => `${act} ${role}`), ['absence.saved counsellor', 'absence.saved counsellor', 'absence.removed coordinator'])
})

test('P40 what is said about an absence or a pause is sealed under whoever says it', async () => {
  const anna = await counsellor('anna-sealed')
  const id = randomId()
  await save(anna, away(anna, { text: 'et kendingsord om fravær' }), id)
  await world.must('setAvailability', anna, { ...at(), body: { available: false, pause: { reason: 'break', back: null, message: 'et kendingsord om pause' } } })
  assert.equal((await world.must('listQueue', world.staff.here.counsellor, at())).paused.find(({ staff }: { staff: string }) => staff === anna.account).message, 'et kendingsord om pause')
  const { rows: [absence] } = await query(superuser(), 'select * from reception.absence where id = $1', [id])
  const { rows: [pause] } = await query(superuser(), 'select * from reception.availability where staff_id = $1', [anna.account])
  for (const row of [absence, pause]) assert.ok(!JSON.stringify(row).includes('kendingsord') && !(row.text ?? row.message).includes('kendingsord'))
  const unit = world.vault.unit(PLATFORM, anna.account!)
  assert.equal(unit.open('reception.absence.text', id, absence.sealed_version, absence.text), 'et kendingsord om fravær')
  assert.equal(unit.open('reception.availability.message', `${world.here.id}:${anna.account}`, pause.sealed_version, pause.message), 'et kendingsord om pause')
  await world.must('setAvailability', anna, { ...at(), body: { available: true } })
  assert.equal((await query(superuser(), 'select message from reception.availability where staff_id = $1', [anna.account])).rows[0].message, null, 'what was said about a pause that is over is gone')
  await world.must('removeAbsence', anna, at({ absence: id }))
  const acts = (await query(superuser(), `select act from audit.entry where actor_id = $1 and act like 'availability.%' order by id`, [anna.account])).rows.map(({ act }) => act)
  assert.deepEqual(acts, ['availability.paused', 'availability.on'])
})

test('a shift of somebody who is away, or who has left, covers nothing and opens nothing', async () => {
  const [anna, jonas] = [await counsellor('anna-covered'), await counsellor('jonas-covered')]
  await byRota(true)
  for (const who of [anna, jonas]) await plan(who, '2026-12-01')
  await plan(jonas, '2026-12-08')
  await world.must('setAvailability', anna, { ...at(), body: { available: true } })
  assert.equal((await opening()).state, 'open')
  const id = randomId()
  assert.equal((await save(anna, away(anna), id)).status, 200)
  assert.equal((await opening()).state, 'unstaffed', 'Jonas is planned and not there')
  assert.deepEqual((await shifts()).filter(({ staff }) => staff === anna.account).map(({ absent }) => absent), [true])
  const load = async () => (await world.must('readBoard', world.staff.here.coordinator, at())).services[0]
  assert.equal((await load()).planned, 1)
  await world.must('updateStaffRoles', world.staff.here.administrator, { ...at({ staff: jonas.account! }), body: { roles: ['dpo'] } })
  assert.deepEqual([(await load()).planned, (await opening()).state], [0, 'closed'], 'who counsels no more is not planned')
  const left = async () => Number((await query(superuser(), 'select count(*) from reception.shift where staff_id = $1', [jonas.account])).rows[0].count)
  assert.equal(await left(), 2)
  await world.must('updateStaffRoles', world.staff.here.administrator, { ...at({ staff: jonas.account! }), body: { roles: [] } })
  assert.equal(await left(), 0, 'what was planned for somebody who has left is gone')
  await world.must('removeAbsence', anna, at({ absence: id }))
  assert.equal((await opening()).state, 'open')
  await byRota(false)
})

test('P20 a citizen sees that their counsellor is away only when the counsellor lets it be seen, and when they are back; live', async () => {
  const [anna, jonas] = [await counsellor('anna-away'), await counsellor('jonas-away')]
  const { citizen, conversation } = await world.start()
  const seen = async () => (await world.must('readConversation', citizen, at({ conversation }))).away
  await world.must('listQueue', anna, at())
  await world.must('takeConversation', anna, at({ conversation }))
  assert.equal(await seen(), null)
  await save(jonas, away(jonas))
  assert.equal(await seen(), null, 'a colleague’s absence')
  const phone = await world.connect(citizen)
  phone.send({ t: 'resume', member: world.here.id, conversation, after: 0 })
  await phone.heard('conversation')
  phone.frames.length = 0
  const id = randomId()
  await save(anna, away(anna, { shown: false, text: 'Kun til kollegerne.' }), id)
  assert.equal(await seen(), null)
  await save(anna, away(anna, { text: 'Skriv endelig imens.', etag: 1 }), id)
  assert.deepEqual(await seen(), { back: '2026-12-04', text: 'Skriv endelig imens.' })
  await phone.heard('conversation', ({ conversation: { away } }) => away?.text === 'Skriv endelig imens.')
  setTo('2026-12-03T22:59:00Z')
  citizen.cookie ||= ''
  assert.deepEqual((await world.app.modules.reception.away(world.here.id, [anna.account!])).size, 1, 'until midnight in Copenhagen')
  setTo('2026-12-03T23:01:00Z')
  assert.deepEqual((await world.app.modules.reception.away(world.here.id, [anna.account!])).size, 0)
  setTo('2026-12-01T12:00:00Z')
  phone.frames.length = 0
  await world.must('removeAbsence', anna, at({ absence: id }))
  await phone.heard('conversation', ({ conversation: { away } }) => away === null)
  phone.socket.close()
})

test('P32 an absence is kept for five weeks after it ended, and goes with whoever leaves', async () => {
  const anna = await counsellor('anna-kept')
  const id = randomId()
  await save(anna, away(anna, { text: 'et ord' }), id)
  const there = async () => Number((await query(superuser(), 'select count(*) from reception.absence where id = $1', [id])).rows[0].count)
  setTo('2027-01-08T12:00:00Z')
  await world.app.modules.reception.tidy()
  assert.equal(await there(), 1)
  setTo('2027-01-09T12:00:00Z')
  await world.app.modules.reception.tidy()
  assert.equal(await there(), 0)
  setTo('2026-12-01T12:00:00Z')
  await save(anna, away(anna), id)
  await world.must('updateStaffRoles', world.staff.here.administrator, { ...at({ staff: anna.account! }), body: { roles: [] } })
  assert.equal(await there(), 0)
})
