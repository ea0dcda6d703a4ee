import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { isBytes, type Operation, operations } from '@socialspace/contract'
import { sample } from '../../../test/sample.ts'
import { type Caller, openWorld, type OperationId, type World } from '../../../test/world.ts'
import { setClock } from '../../platform/clock.ts'
import { randomId, UnitGone } from '../../platform/vault/index.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())
afterEach(() => setClock(null))

const day = 24 * 60 * 60 * 1000
const at = () => ({ member: world.here.id })
const counsellor = () => world.staff.here.counsellor
const as = { name: 'Rigmor Rigtignavn', phone: '+45 12 34 56 78', mail: null }
const rows = (citizen: string) => world.database.database.withRestricted.forMembers([world.here.id], (tx) => tx.selectFrom('known.profile').selectAll().where('citizen_id', '=', citizen).execute())
const read = (citizen: Caller) => world.must('readKnown', citizen, { params: at() })
async function give(citizen: Caller, given: object = as, change: object = {}) {
  const { consent } = await read(citizen)
  return world.call('becomeKnown', citizen, { params: at(), body: { as: given, consent: { version: consent.version, language: 'da', agreed: true, ...change } } })
}
const knownConsents = async (citizen: Caller) => (await world.must('listMyConsents', citizen, { params: at() })).filter(({ kind }: { kind: string }) => kind === 'known') as { id: string; act: string; holds: boolean; text: string; receipt: string }[]

/** Somebody of eighteen who writes with a counsellor. */
async function writing({ age = '18-24' as string | null, taken = true } = {}) {
  const { citizen, conversation } = await world.start()
  if (age) await world.must('updateProfile', citizen, { params: at(), body: { etag: 0, about: { ageGroup: age } } })
  if (taken) await world.must('takeConversation', counsellor(), { params: { ...at(), conversation } })
  return { citizen, id: citizen.account!, conversation }
}
async function known() {
  const person = await writing()
  const reply = await give(person.citizen)
  assert.equal(reply.status, 200, reply.text)
  const [row] = await rows(person.id)
  return { ...person, row: row! }
}
const open = (conversation: string, by = counsellor()) => world.call('openKnown', by, { params: { ...at(), conversation } })
const about = (conversation: string) => world.must('readAbout', counsellor(), { params: { ...at(), conversation } })

test('P20 a citizen says who they are by their own act, with a consent of its own; the counsellor sees that, and what it is only by an act that the citizen sees', async () => {
  const { citizen, conversation } = await writing()
  assert.equal((await about(conversation)).known, null)
  assert.equal((await open(conversation)).code, 'not_known')
  assert.equal((await give(citizen, as, { agreed: undefined })).code, 'invalid_input', 'without a yes nothing is given')
  assert.equal((await read(citizen)).given, null)

  const given = (await give(citizen)).body
  assert.deepEqual([given.name, given.phone, given.mail, given.opened], [as.name, as.phone, null, null])
  const [line, ...more] = await knownConsents(citizen)
  assert.equal(more.length, 0)
  assert.match(line!.text, /hvem du er.*ikke til sms-rådgivning/)
  assert.equal(JSON.parse(line!.receipt).receipt.pii_processing.purposes[0].purpose_type, 'known')
  const seen = await world.call('readAbout', counsellor(), { params: { ...at(), conversation } })
  assert.equal(seen.body.known.givenAt, given.givenAt)
  assert.doesNotMatch(seen.text, /Rigmor|12 34 56/, 'that they are known is not who they are')
  const inbox = await world.call('listInbox', counsellor(), { params: at() })
  assert.equal(inbox.body.rows.find(({ id }: { id: string }) => id === conversation).known, true)
  assert.doesNotMatch(inbox.text, /Rigmor/)

  const opened = await open(conversation)
  assert.deepEqual([opened.body.name, opened.body.phone, opened.body.mail], [as.name, as.phone, null])
  assert.equal((await read(citizen)).given.opened.by, 'counsellor-here alias')
  const acts = await world.must('listActs', world.staff.here.dpo, { params: at() })
  assert.ok(acts.some(({ act, actor }: { act: string; actor: string }) => act === 'known.opened' && actor === 'staff'))
})

test('P04 P41 what was given is opened by the counsellor of the conversation and nobody else', async () => {
  const { conversation } = await known()
  const colleague = await world.addStaff(`colleague-${randomId()}`, [{ member: world.here.id, role: 'counsellor' }])
  assert.equal((await open(conversation, colleague)).code, 'not_found')
  for (const other of [world.staff.here.coordinator, world.staff.here.administrator, world.staff.here.dpo, world.staff.here.caseworker]) assert.equal((await open(conversation, other)).code, 'not_allowed')
  const waiting = await writing({ taken: false })
  assert.equal((await give(waiting.citizen)).status, 200)
  assert.equal((await open(waiting.conversation)).code, 'not_found', 'one that waits is nobody’s yet')
})

test('P20 no operation of staff makes a citizen known, or asks for it: every one of the contract is tried, by every role', async () => {
  const { citizen, id, conversation } = await writing()
  const all = Object.values(operations) as Operation[]
  const staff = [...Object.values(world.staff.here), world.operator]
  let [tried, through] = [0, 0]
  for (const operation of all.filter(({ roles, id: name }) => roles.some((role) => role !== 'citizen' && role !== 'anyone') && !['signOut', 'closeConversation'].includes(name))) {
    const ids: Record<string, string> = { ...at(), conversation, queue: world.here.queue, theme: world.here.theme, service: world.here.service, slug: world.here.slug, staff: world.staff.there.dpo.account! }
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
    const given = {
      params: Object.fromEntries(names.map((name) => [name, ids[name] ?? randomId()])), query: Object.fromEntries(Object.entries(sample(operation.query) as object).map(([name, value]) => [name, String(value)])),
      body: operation.body === undefined ? undefined : isBytes(operation.body) ? new TextEncoder().encode('x') : sample(operation.body),
    }
    for (const caller of staff) {
      const { status } = await world.call(operation.id as OperationId, caller, given)
      tried += 1
      if (status < 300) through += 1
    }
    assert.deepEqual(await rows(id), [], operation.id)
  }
  assert.ok(tried > 500 && through > 60, `${tried} tried, ${through} came through`)
  // Those that can are the citizen's alone.
  const body = { as, consent: { version: (await read(citizen)).consent.version, language: 'da', agreed: true } }
  for (const caller of staff) for (const operation of ['becomeKnown', 'undoKnown', 'readKnown'] as const) assert.equal((await world.call(operation, caller, { params: at(), body })).code, 'not_allowed', `${operation} by ${caller.name}`)
  assert.deepEqual([...new Set(all.filter(({ id: name }) => ['becomeKnown', 'undoKnown', 'readKnown'].includes(name)).flatMap(({ roles }) => roles))], ['citizen'])
  assert.equal((await read(citizen)).given, null)
})

test('P23 undone before a counsellor opened it, everything is as if it had never been given', async () => {
  const { citizen, id, conversation, row } = await known()
  assert.deepEqual(await world.must('undoKnown', citizen, { params: at() }), { opened: false })
  assert.deepEqual(await rows(id), [])
  assert.throws(() => world.vault.unit(world.here.id, row.id), UnitGone)
  assert.deepEqual(await knownConsents(citizen), [], 'the yes and its receipt are gone, too')
  assert.equal((await about(conversation)).known, null)
  assert.equal((await open(conversation)).code, 'not_known')
  assert.equal((await world.call('undoKnown', citizen, { params: at() })).code, 'not_known')
  assert.ok((await world.must('listMyConsents', citizen, { params: at() }))[0].holds, 'the yes to counselling holds')
})

test('P23 undone after a counsellor opened it, what was given is erased, and the yes, its withdrawal and the opening stay on record; one is told so', async () => {
  const { citizen, id, conversation, row } = await known()
  await open(conversation)
  assert.deepEqual(await world.must('undoKnown', citizen, { params: at() }), { opened: true })
  assert.deepEqual(await rows(id), [])
  assert.throws(() => world.vault.unit(world.here.id, row.id), UnitGone)
  assert.deepEqual((await knownConsents(citizen)).map(({ act, holds }) => [act, holds]), [['given', false], ['withdrawn', false]])
  assert.equal((await open(conversation)).code, 'not_known')
  // Again, and undone before anybody looked: only this time goes.
  await give(citizen)
  assert.deepEqual(await world.must('undoKnown', citizen, { params: at() }), { opened: false })
  assert.deepEqual((await knownConsents(citizen)).map(({ act }) => act), ['given', 'withdrawn'])
})

test('P23 the yes is taken back among the other consents, too, and that is the same', async () => {
  const { citizen, id, conversation } = await known()
  await open(conversation)
  const [line] = await knownConsents(citizen)
  assert.deepEqual(await world.must('withdrawConsent', citizen, { params: { ...at(), consent: line!.id } }), { casework: true })
  assert.deepEqual(await rows(id), [])
  assert.equal((await world.call('readMessages', citizen, { params: { ...at(), conversation } })).status, 200, 'the conversation goes on')
  const other = await known()
  await world.must('eraseProfile', other.citizen, { params: at() })
  assert.deepEqual(await rows(other.id), [], 'who erases what they told is anonymous again')
})

test('P20 undone while a counsellor opens it: one of them is first, and both are told the same', async () => {
  const seen = new Set<string>()
  for (let round = 0; round < 12; round++) {
    const { citizen, id, conversation } = await known()
    const [undone, opened] = await Promise.all(round % 2 ? [world.call('undoKnown', citizen, { params: at() }), open(conversation)] : [open(conversation), world.call('undoKnown', citizen, { params: at() })].toReversed()) as [Awaited<ReturnType<typeof open>>, Awaited<ReturnType<typeof open>>]
    assert.equal(undone.status, 200, undone.text)
    assert.deepEqual([opened.status, opened.code], undone.body.opened ? [200, undefined] : [409, 'not_known'])
    assert.deepEqual(await rows(id), [])
    assert.equal((await knownConsents(citizen)).length, undone.body.opened ? 2 : 0)
    seen.add(String(undone.body.opened))
  }
  assert.ok(seen.size > 0)
})

test('P20 undone while it is corrected in another window: one is known by a yes that holds, or not at all', async () => {
  for (let round = 0; round < 8; round++) {
    const { citizen, id } = await known()
    const [undone, corrected] = await Promise.all([world.call('undoKnown', citizen, { params: at() }), give(citizen, { ...as, name: 'Rettet' })])
    assert.deepEqual([undone.status, corrected.status], [200, 200], `${undone.text} ${corrected.text}`)
    assert.equal((await knownConsents(citizen)).some(({ holds }) => holds), (await rows(id)).length === 1)
  }
})

test('P20 given from two windows at once there is one, and neither has an error of the program’s', async () => {
  const { citizen, id } = await writing()
  const replies = await Promise.all([give(citizen, { ...as, name: 'Et' }), give(citizen, { ...as, name: 'To' })])
  for (const { status, code } of replies) assert.ok(status === 200 || code === 'changed_meanwhile', `${status} ${code}`)
  assert.equal((await rows(id)).length, 1)
})

test('P63 given anew it lies under another key, and that a counsellor has seen what was given stays', async () => {
  const { citizen, id, conversation, row } = await known()
  await open(conversation)
  assert.equal((await give(citizen, { name: 'Rigmor Rettet', phone: null, mail: null })).body.opened.by, 'counsellor-here alias')
  const [now] = await rows(id)
  assert.notEqual(now!.id, row.id)
  assert.throws(() => world.vault.unit(world.here.id, row.id), UnitGone)
  assert.deepEqual([(await open(conversation)).body.name, (await open(conversation)).body.phone], ['Rigmor Rettet', null])
})

test('P21 to be known is one’s own to say from fifteen on; who has told no age is asked for it first', async () => {
  for (const [age, may, code] of [[null, 'age-needed', 'guardian_needed'], ['under-12', 'too-young', 'guardian_needed'], ['12-14', 'too-young', 'guardian_needed'], ['15-17', 'yes', undefined]] as const) {
    const { citizen, id } = await writing({ age })
    assert.equal((await read(citizen)).may, may)
    assert.equal((await give(citizen)).code, code)
    assert.equal((await rows(id)).length, code ? 0 : 1)
  }
  const { citizen, conversation } = await known()
  const { etag } = await world.must('readProfile', citizen, { params: at() })
  await world.must('updateProfile', citizen, { params: at(), body: { etag, about: { ageGroup: '12-14' } } })
  assert.equal((await open(conversation)).code, 'guardian_needed', 'who turns out to be younger is not known by their own yes')
})

test('P22 each field is optional, but nothing at all is not a thing to give; a member may offer it or not, and who is known stays able to undo it', async () => {
  const { citizen } = await writing()
  assert.equal((await give(citizen, { name: null, phone: null, mail: null })).code, 'invalid_input')
  assert.equal((await give(citizen, { name: null, phone: null, mail: 'r@example.org' })).status, 200)
  const { etag, knownOffer } = await world.must('readSettings', world.staff.here.administrator, { params: at() })
  assert.equal(knownOffer, true)
  await world.must('updateSettings', world.staff.here.administrator, { params: at(), body: { etag, knownOffer: false } })
  try {
    assert.equal((await world.must('readSite', world.nobody, { params: { slug: 'here' } })).knownOffer, false)
    const late = await writing()
    assert.equal((await give(late.citizen)).code, 'known_not_offered')
    assert.equal((await give(citizen)).status, 200, 'what was given can be corrected')
    await world.must('undoKnown', citizen, { params: at() })
  } finally {
    await world.must('updateSettings', world.staff.here.administrator, { params: at(), body: { etag: etag + 1, knownOffer: true } })
  }
})

test('P30 who a citizen is has a period of its own: it goes on its day, and the conversation stays', async () => {
  const { citizen, id, conversation, row } = await known()
  const { endsAt } = (await read(citizen)).given
  const end = new Date(endsAt)
  assert.ok(end.getTime() - row.given_at.getTime() > 364 * day)
  const retention = world.app.modules.retention
  for (const [when, left] of [[new Date(end.getTime() - 1000), 1], [end, 0]] as const) {
    setClock(() => when, () => when.getTime())
    await world.database.database.platform((tx) => tx.updateTable('retention.heartbeat').set({ steady_since: new Date(when.getTime() - 2 * day), seen_at: when }).execute())
    await retention.confirm(world.here.id, (await retention.preview(world.here.id)).due)
    await retention.run(world.here.id)
    assert.equal((await rows(id)).length, left)
  }
  assert.throws(() => world.vault.unit(world.here.id, row.id), UnitGone)
  setClock(null)
  const [yes, over] = await knownConsents(citizen)
  assert.deepEqual([yes!.act, yes!.holds, over!.act, over!.holds], ['given', false, 'ended', false], 'the yes ends with it')
  assert.deepEqual(JSON.parse(over!.receipt).receipt.events.map(({ event_state }: { event_state: string }) => event_state), ['consent given', 'consent expired'])
  assert.equal((await give(citizen)).status, 200)
  assert.deepEqual((await knownConsents(citizen)).map(({ act, holds }) => [act, holds]), [['given', false], ['ended', false], ['given', true]])
  assert.equal((await world.call('readConversation', citizen, { params: { ...at(), conversation } })).status, 200)
})

test('P61 P62 P64 what was given is in what one sees about oneself; stored only, nobody opens it, and one can still take it back', async () => {
  const { citizen, id, conversation } = await known()
  const mine = await world.call('readMyData', citizen, { params: at() })
  assert.match(mine.text, /Rigmor Rigtignavn/)
  assert.match(mine.text, /Ikke til sms-rådgivning/)
  await world.must('restrictMyData', citizen, { params: at(), body: { on: true } })
  assert.equal((await open(conversation)).code, 'not_found')
  assert.equal((await give(citizen)).status, 409)
  assert.equal((await read(citizen)).given.name, as.name)
  await world.must('undoKnown', citizen, { params: at() })
  assert.deepEqual(await rows(id), [])
})
