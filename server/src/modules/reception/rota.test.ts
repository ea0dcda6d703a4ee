import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PublicService } from '@socialspace/contract/shapes'
import { setClock } from '../../platform/clock.ts'
import { randomId } from '../../platform/vault/index.ts'
import { type Caller, openWorld, type World } from '../../../test/world.ts'

let world: World
/** A Tuesday in Copenhagen, where it is an hour later. */
const setTo = (iso: string) => {
  const ahead = Date.parse(iso) - Date.now()
  setClock(() => new Date(Date.now() + ahead))
}
/** Goes there with those who are at work then: everyone signs in anew. */
const goTo = async (iso: string, ...people: Caller[]) => {
  setTo(iso)
  for (const who of [...people, ...Object.values(world.staff.here), ...Object.values(world.staff.there)]) who.cookie = (await world.signedIn(who.name, who.account!, who.member)).cookie
}
before(async () => {
  setTo('2026-12-01T12:00:00Z')
  world = await openWorld()
})
after(async () => {
  await world.close()
  setClock(null)
})

const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '10:00', to: '20:00' }))
const said = (text: string) => ({ da: text, en: text })
const body = { name: said('Ung-chat'), kind: 'live', languages: ['da'], themes: [], municipalities: [], hours, closedDays: [], closed: said(''), urgent: said(''), maxQueue: null, maxConversations: null, byRota: true, offerSeconds: null, active: true, etag: 0 }
const at = () => ({ member: world.here.id })
async function serviceByRota(): Promise<string> {
  const service = randomId()
  await world.must('saveService', world.staff.here.administrator, { params: { ...at(), service }, body })
  return service
}
const counsellor = (name: string) => world.addStaff(name, [{ member: world.here.id, role: 'counsellor' }])
const shift = (staff: Caller, service: string, from: string, to: string, more: object = {}) => ({ staff: staff.account!, service, day: '2026-12-01', from, to, etag: 0, ...more })
const plan = (given: object, id: string = randomId(), by = world.staff.here.coordinator) => world.call('saveShift', by, { params: { ...at(), shift: id }, body: given })
const opening = async (service: string) => (await world.must('readSite', world.nobody, { params: { slug: world.here.slug } })).services.find(({ id }: PublicService) => id === service).opening
const isReady = async (who: Caller, available = true) => void (await world.must('setAvailability', who, { params: at(), body: { available } }))

test('a service that the rota opens is open while someone planned for it is there, and closed else', async () => {
  const service = await serviceByRota()
  const [anna, jonas] = [await counsellor('anna'), await counsellor('jonas')]
  await isReady(anna)
  await isReady(jonas)
  await goTo('2026-12-01T13:30:00Z', anna, jonas)
  assert.equal((await opening(service)).state, 'closed', 'nobody is planned: that two are there opens nothing')
  assert.equal((await plan(shift(anna, service, '14:00', '18:00'))).status, 200)
  assert.equal((await plan(shift(jonas, service, '18:00', '22:00'))).status, 200)
  assert.deepEqual(await opening(service), { state: 'open', until: '2026-12-01T19:00:00.000Z', next: null }, 'one is relieved by the other, until the hours end')
  await isReady(jonas, false)
  await goTo('2026-12-01T17:00:01Z', anna, jonas)
  assert.equal((await opening(service)).state, 'unstaffed', 'after six Anna is not planned, and Jonas has not said that he is ready')
  await isReady(jonas)
  assert.equal((await opening(service)).state, 'open')
  await goTo('2026-12-01T19:00:01Z', jonas)
  assert.equal((await opening(service)).state, 'closed', 'outside its hours no shift opens it')
  await goTo('2026-12-01T12:00:00Z', anna)
  assert.deepEqual(await opening(service), { state: 'closed', until: null, next: '2026-12-01T13:00:00.000Z' }, 'it says when the first one comes')
})

test('P03 the rota is planned by a coordinator of the member, with its own counsellors and live services; counsellors read it', async () => {
  const service = await serviceByRota()
  const anna = await counsellor('anna-reads')
  const id = randomId()
  const given = shift(anna, service, '10:00', '12:00')
  const { here, there } = world.staff
  for (const [by, status] of [[here.counsellor, 403], [here.administrator, 403], [there.coordinator, 403], [world.nobody, 401]] as const) {
    assert.equal((await plan(given, id, by)).status, status, by.name)
    assert.equal((await world.call('copyRota', by, { params: at(), body: { from: '2026-12-01', to: '2026-12-08' } })).status, status, by.name)
  }
  for (const bad of [{ staff: there.counsellor.account }, { staff: here.administrator.account }, { service: randomId() }, { to: '10:00' }, { from: '24:00' }, { day: '2027-03-28', from: '02:30', to: '03:00' }]) {
    assert.equal((await plan({ ...given, ...bad }, id)).code, 'invalid_input', JSON.stringify(bad))
  }
  await world.must('saveShift', here.coordinator, { params: { ...at(), shift: id }, body: given })
  const rota = await world.must('readRota', here.counsellor, { params: at(), query: { day: '2026-12-06' } })
  assert.deepEqual([rota.monday, rota.today], ['2026-11-30', '2026-12-01'])
  assert.deepEqual(rota.shifts.filter((one: { id: string }) => one.id === id), [{ ...given, id, etag: 1, startsAt: '2026-12-01T09:00:00.000Z', endsAt: '2026-12-01T11:00:00.000Z', absent: false }])
  assert.equal((await world.call('removeShift', here.counsellor, { params: { ...at(), shift: id } })).status, 403)
  assert.equal((await world.call('removeShift', there.coordinator, { params: { member: world.there.id, shift: id } })).code, 'not_found')
  await world.must('removeShift', here.coordinator, { params: { ...at(), shift: id } })
  assert.equal((await world.call('removeShift', here.coordinator, { params: { ...at(), shift: id } })).code, 'not_found')
  const acts = (await world.must('listActs', here.dpo, { params: at() })).map(({ act }: { act: string }) => act)
  assert.ok(acts.includes('shift.saved') && acts.includes('shift.removed'))
})

test('of two who plan the same person at once, and of two who change the same shift, one is told', async () => {
  const service = await serviceByRota()
  const anna = await counsellor('anna-twice')
  const both = await Promise.all([plan(shift(anna, service, '10:00', '14:00')), plan(shift(anna, service, '13:00', '16:00'))])
  assert.deepEqual(both.map(({ status, code }) => code ?? status).toSorted(), [200, 'shift_overlaps'])
  const { id } = both.find(({ status }) => status === 200)!.body
  const changes = await Promise.all(['17:00', '18:00'].map((to) => plan(shift(anna, service, '16:00', to, { etag: 1 }), id)))
  assert.deepEqual(changes.map(({ status, code }) => code ?? status).toSorted(), [200, 'changed_meanwhile'])
  assert.equal((await plan(shift(anna, service, '10:00', '14:00'))).status, 200, 'where the shift was there is room again')
})

test('a week is planned like another, at the same local times over the change of the clocks, and only once', async () => {
  const service = await serviceByRota()
  const anna = await counsellor('anna-copied')
  await plan(shift(anna, service, '22:00', '06:00', { day: '2027-03-27' }))
  await plan(shift(anna, service, '14:00', '18:00', { day: '2027-03-24' }))
  const copy = async () => (await world.must('copyRota', world.staff.here.coordinator, { params: at(), body: { from: '2027-03-25', to: '2027-04-01' } })).copied
  assert.deepEqual(await Promise.all([copy(), copy()]).then((counts) => counts.toSorted()), [0, 2])
  const { shifts } = await world.must('readRota', world.staff.here.coordinator, { params: at(), query: { day: '2027-03-31' } })
  assert.deepEqual(shifts.map((one: Record<string, string>) => [one.day, one.from, one.to, one.startsAt!.slice(11, 16)]), [['2027-03-31', '14:00', '18:00', '12:00'], ['2027-04-03', '22:00', '06:00', '20:00']])
})

test('a copied week keeps the hour on the wall through the days when the clocks change', async () => {
  const anna = await counsellor('anna-clocks')
  for (const [before, sunday, monday, spring] of [['2027-03-21', '2027-03-28', '2027-03-29', true], ['2027-10-24', '2027-10-31', '2027-11-01', false]] as const) {
    const service = await serviceByRota()
    const sundays = [['01:00', '04:00'], ['09:00', '13:00'], ['20:00', '02:30']] as const
    for (const [from, to] of sundays) await plan(shift(anna, service, from, to, { day: before }))
    await world.must('copyRota', world.staff.here.coordinator, { params: at(), body: { from: before, to: sunday } })
    const { shifts } = await world.must('readRota', world.staff.here.coordinator, { params: at(), query: { day: sunday } })
    const copied = shifts.filter((one: Record<string, string>) => one.service === service && one.day === sunday).map((one: Record<string, string>) => [one.from, one.to, one.startsAt, one.endsAt])
    const hours = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 3_600_000
    assert.deepEqual(copied.map(([from, to]: string[]) => [from, to]), sundays.map((one) => [...one]), sunday)
    const night = copied.find(([from]: string[]) => from === '01:00')
    assert.equal(hours(night[2], night[3]), spring ? 2 : 4, 'the night is an hour shorter in spring, and longer in autumn')
    assert.equal(copied.find(([from]: string[]) => from === '09:00')[2], `${sunday}T0${spring ? 7 : 8}:00:00.000Z`)
    assert.equal(copied.find(([from]: string[]) => from === '20:00')[3], `${monday}T0${spring ? 0 : 1}:30:00.000Z`)
  }
})

test('P32 a shift is kept for a year and no longer', async () => {
  const service = await serviceByRota()
  const anna = await counsellor('anna-past')
  const id = randomId()
  await plan(shift(anna, service, '10:00', '12:00', { day: '2025-12-02' }), id)
  const there = async () => (await world.must('readRota', world.staff.here.coordinator, { params: at(), query: { day: '2025-12-02' } })).shifts.length
  await world.app.modules.reception.tidy()
  assert.equal(await there(), 1)
  await goTo('2026-12-03T12:00:00Z')
  await world.app.modules.reception.tidy()
  assert.equal(await there(), 0)
  await goTo('2026-12-01T12:00:00Z')
})
