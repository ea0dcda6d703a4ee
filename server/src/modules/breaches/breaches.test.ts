import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setClock } from '../../platform/clock.ts'
import { PLATFORM, randomId } from '../../platform/vault/index.ts'
import { allFound, assessmentOf, factsOf, record } from '../../../test/breach.ts'
import { toldBefore } from '../../../test/told.ts'
import { type Caller, type Json, openWorld, type World } from '../../../test/world.ts'

let world: World
before(async () => { world = await openWorld() })
after(async () => {
  setClock(null)
  await world.close()
})

const here = (breach?: string) => ({ params: { member: world.here.id, ...(breach !== undefined && { breach }) } as Record<string, string> })
const dpo = () => world.staff.here.dpo
const affected = (breach: string, caller = dpo()) => world.must('listAffected', caller, here(breach))
const register = (caller = dpo()): Promise<Json[]> => world.must('listBreaches', caller, here())
const ofOperator = async (id: string): Promise<Json> => (await world.must('listRecordedBreaches', world.operator)).find((one: Json) => one.id === id)
const myBreaches = (citizen: Caller): Promise<Json[]> => world.must('listMyBreaches', citizen, { params: { member: citizen.member! } })
const iso = (minutes = 0) => new Date(Date.now() + minutes * 60_000).toISOString()

/** A citizen whose conversation a counsellor has taken. */
async function taken(counsellor: Caller, at = world.here) {
  const { citizen, conversation } = await world.start(at)
  await world.must('takeConversation', counsellor, { params: { member: at.id, conversation } })
  return { citizen, conversation }
}

test('P07 those concerned are exactly those whose things the named account opened in the window: none of others, none of another time, none of the other member; the operator sees how many, never who', async () => {
  const { counsellor } = world.staff.here
  const colleague = await world.addStaff('kollega-brud', [{ member: world.here.id, role: 'counsellor' }])
  const before = await taken(counsellor)
  const from = iso()
  const [mine, theirs, elsewhere, waiting] = await Promise.all([taken(counsellor), taken(colleague), taken(world.staff.there.counsellor, world.there), world.start()])
  await world.must('updateProfile', mine.citizen, { params: { member: world.here.id }, body: { etag: 0, about: { ageGroup: '15-17' } } })
  const { consent } = await world.must('readKnown', mine.citizen, { params: { member: world.here.id } })
  await world.must('becomeKnown', mine.citizen, { params: { member: world.here.id }, body: { as: { name: null, phone: '+45 12 34 56 78', mail: null }, consent: { version: consent.version, language: 'da', agreed: true } } })
  const gone = await taken(counsellor)
  await world.must('eraseEverything', gone.citizen, { params: { member: world.here.id }, body: {} })

  const { id, parts: [breach] } = await record(world, { of: 'account', account: counsellor.name, from, to: iso() })
  const { rows, more } = await affected(breach!)
  assert.equal(rows.length, 1, 'one, who was opened by that account in that time')
  assert.equal(more, false)
  assert.equal(rows[0].about.ageGroup, '15-17')
  assert.deepEqual(rows[0].reachable, { phone: true, mail: false })
  assert.equal(rows[0].conversations.length, 1)
  assert.equal(rows[0].acts.count >= 1, true)
  assert.deepEqual((await ofOperator(id)).members.map(({ name, found }: Json) => [name, found.affected, found.erased]), [['here', 1, 1]])

  // Whoever is shown finds it in their own log, as often as they were.
  const seenBy = async ({ citizen }: { citizen: Caller }) => (await world.must('readMyData', citizen, { params: { member: citizen.member! } })).holdings.find(({ table }: Json) => table === 'audit.entry')
    .rows.filter(({ fields }: Json) => fields.some(({ value }: Json) => value === 'affected.opened')).length
  assert.deepEqual([await seenBy(mine), await seenBy(theirs), await seenBy(before)], [1, 0, 0])

  // Nothing of anybody's in what the operator is given.
  const said = JSON.stringify(await world.must('listRecordedBreaches', world.operator))
  for (const { citizen, conversation } of [mine, theirs, before, elsewhere, waiting]) for (const secret of [citizen.account!, conversation, '15-17']) assert.ok(!said.includes(secret))
  for (const operation of ['listBreaches', 'listAffected', 'countBreaches', 'readBreachRegister'] as const) {
    assert.equal((await world.call(operation, world.operator, { params: { ...here(breach).params, format: 'json' } })).status, 403, operation)
  }
  for (const caller of [world.staff.here.administrator, world.staff.here.counsellor, world.staff.here.coordinator, world.staff.there.dpo]) assert.equal((await world.call('listAffected', caller, here(breach))).status, 403, caller.name)
})

test('P07 those concerned are found by an account’s id, by what any staff did, by what anybody did, and everybody at each member', async () => {
  const { counsellor } = world.staff.here
  const colleague = await world.addStaff('kollega-måder', [{ member: world.here.id, role: 'counsellor' }])
  const from = iso()
  await Promise.all([taken(counsellor), taken(colleague), taken(world.staff.there.counsellor, world.there), world.start()])
  const to = iso()
  const count = async (scope: Parameters<typeof record>[1], members?: string[]) => {
    const recorded = await record(world, scope, members && { members })
    return (await ofOperator(recorded.id)).members.map(({ found }: Json) => found.affected)
  }
  assert.deepEqual(await count({ of: 'account', account: counsellor.account!, from, to }), [1])
  assert.deepEqual(await count({ of: 'staff', from, to }), [2], 'and the colleague’s')
  assert.deepEqual(await count({ of: 'anybody', from, to }), [3], 'and who waits, too')
  const [all, there] = await count({ of: 'everybody' }, [world.here.id, world.there.id])
  assert.ok(all > 3 && there >= 1)
})

test('P07 the member is told at once: there is a count until somebody acknowledges, 72 hours from then, and the first sight and the acknowledgement are written down once', async () => {
  const open = (caller = dpo()) => world.must('countBreaches', caller, here())
  for (const { id } of await register()) await world.must('acknowledgeBreach', dpo(), { ...here(id), body: {} })
  const before = await open()
  assert.equal(before.unacknowledged, 0)
  const openThere = () => world.must('countBreaches', world.staff.there.dpo, { params: { member: world.there.id } })
  const there = await openThere()
  const id = randomId()
  await world.must('recordBreach', world.operator, { body: { id, members: [world.here.id], facts: factsOf({ of: 'everybody' }, 'fortalt') } })
  for (const role of ['dpo', 'administrator', 'caseworker'] as const) assert.equal((await open(world.staff.here[role])).unacknowledged, 1, role)
  assert.deepEqual(await openThere(), there, 'the other member is told nothing')
  assert.equal((await ofOperator(id)).members[0].seenAt, null)

  const [breach] = await register(world.staff.here.caseworker)
  assert.equal(breach.facts.title, 'titel fortalt')
  assert.equal(Date.parse(breach.dueAt) - Date.parse(breach.at), 72 * 60 * 60 * 1000)
  assert.ok(Math.abs(Date.parse(breach.at) - Date.now()) < 60_000)
  await register()
  await Promise.all([world.staff.here.administrator, dpo()].map((who) => world.must('acknowledgeBreach', who, { ...here(breach.id), body: {} })))
  assert.equal((await open()).unacknowledged, 0)
  const { lines } = (await register())[0]
  assert.deepEqual(lines.map(({ kind }: Json) => kind), ['seen', 'acknowledged'])
  assert.equal(lines[0].name, 'caseworker-here')
  const { seenAt, acknowledgedAt, assessedAt } = (await ofOperator(id)).members[0]
  assert.deepEqual([seenAt, acknowledgedAt, assessedAt], [lines[0].at, lines[1].at, null])
  const acts = (await world.must('listActs', dpo(), { params: { member: world.here.id }, query: { limit: '100' } })).map(({ act }: Json) => act)
  for (const act of ['breach.recorded', 'breach.seen', 'breach.acknowledged', 'breach.searched']) assert.ok(acts.includes(act), act)
})

test('P07 what the DPO decides to tell is read by those concerned and by nobody else, until they have seen it; no other role decides', async () => {
  const from = iso()
  const [concerned, other] = [await taken(world.staff.here.counsellor), await world.start()]
  const { parts: [breach] } = await record(world, { of: 'account', account: world.staff.here.counsellor.account!, from, to: iso() }, { word: 'besked' })
  const say = (word: string, tell: boolean, who = dpo()) => world.call('assessBreach', who, { ...here(breach), body: { id: randomId(), assessment: assessmentOf(word, tell) } })
  assert.deepEqual(await myBreaches(concerned.citizen), [], 'nobody has decided')
  assert.equal((await world.call('seeMyBreach', concerned.citizen, { ...here(breach), body: {} })).status, 404, 'nothing to be seen yet')
  for (const who of [world.staff.here.caseworker, world.staff.here.administrator, world.operator]) assert.equal((await say('nej', true, who)).status, 403)
  assert.equal((await say('først', false)).status, 204)
  assert.deepEqual(await myBreaches(concerned.citizen), [], 'decided: not to be told')
  assert.equal((await say('til dig', true)).status, 204)
  const [told] = await myBreaches(concerned.citizen)
  assert.deepEqual([told.notice, told.seenAt], [{ da: 'besked til dig', en: 'notice til dig' }, null])
  assert.ok(told.contacts.authority.name.length > 0)
  assert.deepEqual(await myBreaches(other.citizen), [])
  assert.equal((await world.call('seeMyBreach', other.citizen, { ...here(breach), body: {} })).status, 404)
  await world.must('seeMyBreach', concerned.citizen, { ...here(breach), body: {} })
  assert.notEqual((await myBreaches(concerned.citizen))[0].seenAt, null)
  assert.notEqual((await affected(breach!)).rows[0].seenAt, null)
  assert.equal((await say('til dig', true)).status, 204)
  assert.notEqual((await myBreaches(concerned.citizen))[0].seenAt, null, 'the same words again')
  assert.equal((await say('andre ord', true)).status, 204)
  assert.equal((await myBreaches(concerned.citizen))[0].seenAt, null, 'other words have not been seen')
  const { lines } = (await register()).find(({ id }) => id === breach)
  assert.deepEqual(lines.filter(({ kind }: Json) => kind === 'assessed').map(({ assessment }: Json) => assessment.reasons), ['fordi først', 'fordi til dig', 'fordi til dig', 'fordi andre ord'], 'every decision stays')
})

test('P07 nothing that was written about a breach is overwritten: what is added stands after it, with who is found by it; closed is closed once', async () => {
  const from = iso()
  const colleague = await world.addStaff('kollega-tilføjet', [{ member: world.here.id, role: 'counsellor' }])
  await taken(colleague)
  const { id, parts: [breach] } = await record(world, { of: 'account', account: 'kollega-tilføjet', from: iso(-90), to: from })
  assert.equal((await ofOperator(id)).members[0].found.affected, 0)
  const line = randomId()
  const amend = (body: object) => world.call('amendBreach', world.operator, { params: { breach: id }, body: { id: line, ...body } })
  const wider = { of: 'account', account: 'kollega-tilføjet', from, to: iso() }
  assert.equal((await amend({ text: 'det varede længere', scope: wider })).status, 204)
  assert.equal((await amend({ text: 'andet', scope: null })).code, 'id_reused')
  assert.equal((await amend({ text: 'det varede længere', scope: wider })).status, 204, 'the same again, because the answer was lost')
  await allFound(world)
  assert.equal((await ofOperator(id)).members[0].found.affected, 1)
  for (let again = 0; again < 2; again++) await world.must('closeBreach', world.operator, { params: { breach: id }, body: {} })
  const seen = (await register()).find((one) => one.id === breach)
  assert.equal(seen.facts.happened, 'hændt brud')
  assert.deepEqual(seen.lines.map(({ kind, text }: Json) => [kind, text]), [['seen', null], ['amended', 'det varede længere'], ['closed', null]])
  assert.deepEqual((await ofOperator(id)).lines.map(({ kind }: Json) => kind), ['amended', 'closed'])
  assert.equal((await world.call('recordBreach', world.operator, { body: { id, members: [world.here.id], facts: factsOf({ of: 'everybody' }) } })).code, 'id_reused')
  await assert.rejects(world.database.database.forMembers([world.here.id], (tx) => tx.updateTable('breaches.line').set({ kind: 'seen' }).where('member_id', '=', world.here.id).execute()), /permission denied/)

  const wrong = async (body: object) => (await world.call('recordBreach', world.operator, { body })).body.fields[0]
  const scope = { of: 'account', account: 'findes-ikke', from, to: iso() } as const
  assert.deepEqual(await wrong({ id: randomId(), members: [world.here.id], facts: factsOf(scope) }), { path: 'body.facts.scope.account', code: 'unknown' })
  assert.deepEqual(await wrong({ id: randomId(), members: [world.here.id], facts: factsOf({ of: 'staff', from, to: iso(60) }) }), { path: 'body.facts.scope.to', code: 'future' })
  assert.deepEqual(await wrong({ id: randomId(), members: [world.here.id], facts: factsOf({ of: 'staff', from, to: iso(-9) }) }), { path: 'body.facts.scope.from', code: 'after_the_end' })
  assert.deepEqual(await wrong({ id: randomId(), members: [randomId()], facts: factsOf({ of: 'everybody' }) }), { path: 'body.members', code: 'unknown' })
})

test('P07 what is written down has happened: a breach that begins, is discovered or ends in the future, begins after it was discovered, or ends before it began is refused by field, and nobody is told', async () => {
  const told = async () => (await world.must('listRecordedBreaches', world.operator)).length
  const before = await told()
  const faults = async (times: object) => {
    const reply = await world.call('recordBreach', world.operator, { body: { id: randomId(), members: [world.here.id], facts: { ...factsOf({ of: 'everybody' }), ...times } } })
    return [reply.status, ...(reply.body?.fields ?? []).map(({ path, code }: Json) => `${path} ${code}`)]
  }
  const [yesterday, today, tomorrow] = [iso(-24 * 60), iso(), iso(24 * 60)]
  assert.deepEqual(await faults({ beganAt: tomorrow, discoveredAt: today }), [400, 'body.facts.beganAt future'])
  assert.deepEqual(await faults({ beganAt: yesterday, discoveredAt: tomorrow }), [400, 'body.facts.discoveredAt future'])
  assert.deepEqual(await faults({ beganAt: today, discoveredAt: yesterday }), [400, 'body.facts.beganAt after_discovery'])
  assert.deepEqual(await faults({ beganAt: today, discoveredAt: today, endedAt: yesterday }), [400, 'body.facts.endedAt before_the_beginning'])
  assert.deepEqual(await faults({ beganAt: tomorrow, discoveredAt: tomorrow, endedAt: tomorrow }), [400, ...['discoveredAt', 'beganAt', 'endedAt'].map((field) => `body.facts.${field} future`)])
  assert.equal(await told(), before)
  assert.deepEqual(await faults({ beganAt: yesterday, discoveredAt: today, endedAt: today }), [204])
})

test('P07 whoever is erased leaves the list and is a number; whose data is stored only is told, and nothing of theirs is shown', async () => {
  const from = iso()
  const [leaves, stored] = [await taken(world.staff.here.counsellor), await taken(world.staff.here.counsellor)]
  await world.must('updateProfile', stored.citizen, { params: { member: world.here.id }, body: { etag: 0, about: { ageGroup: '18-24' } } })
  await toldBefore(world, stored.citizen, { phone: '+45 12 34 56 78', mail: 'x@example.org' })
  await world.must('restrictMyData', stored.citizen, { params: { member: world.here.id }, body: { on: true } })
  const { id, parts: [breach] } = await record(world, { of: 'account', account: world.staff.here.counsellor.account!, from, to: iso() })
  assert.equal((await affected(breach!)).rows.length, 2)
  await world.must('eraseEverything', leaves.citizen, { params: { member: world.here.id }, body: {} })
  const { rows } = await affected(breach!, world.staff.here.caseworker)
  assert.deepEqual(rows.map(({ id: _id, ...row }: Json) => row), [{ about: null, confidential: [], reachable: { phone: false, mail: false }, conversations: [], acts: null, seenAt: null }])
  assert.deepEqual((await ofOperator(id)).members[0].found, { ...(await ofOperator(id)).members[0].found, affected: 1, erased: 1 })
  await world.must('assessBreach', dpo(), { ...here(breach), body: { id: randomId(), assessment: assessmentOf('også dig') } })
  assert.equal((await myBreaches(stored.citizen))[0].notice.da, 'besked også dig')
})

test('P07 the register is a file for Datatilsynet: every breach of the member’s, what was decided and how many, nobody’s name, and no formula for a spreadsheet', async () => {
  const { parts: [breach] } = await record(world, { of: 'everybody' }, { word: '<b>fil</b> "æ"' })
  await world.must('assessBreach', dpo(), { ...here(breach), body: { id: randomId(), assessment: assessmentOf('til filen') } })
  await world.must('recordBreach', world.operator, { body: { id: randomId(), members: [world.there.id], facts: factsOf({ of: 'everybody' }, 'derovre') } })
  await world.must('recordBreach', world.operator, { body: { id: randomId(), members: [world.here.id], facts: { ...factsOf({ of: 'everybody' }), title: '=1+1' } } })
  const fetched = (format: string, language = 'da') => world.call('readBreachRegister', world.staff.here.administrator, { params: { member: world.here.id, format }, query: { language } })
  const [json, csv, html, english] = [await fetched('json'), await fetched('csv'), await fetched('html'), await fetched('html', 'en')]
  for (const { headers } of [json, csv, html]) assert.match(headers.get('content-disposition')!, /^attachment; filename="brud-/)
  assert.equal(json.body.breaches.length, (await register()).length)
  assert.match(html.text, /<dt>Frist for anmeldelse \(72 timer\)<\/dt>/)
  assert.match(english.text, /<dt>To be notified by \(72 hours\)<\/dt>/)
  assert.ok(html.text.includes('hændt &lt;b&gt;fil&lt;/b&gt;') && csv.text.includes('"hændt <b>fil</b> ""æ"""'))
  for (const { text } of [json, csv, html]) assert.ok(text.includes('besked til filen') && !text.includes('derovre'))
  assert.ok(csv.text.includes(`"'=1+1"`))
})

test('P07 a round deletes a breach five years after it was written down, the operator’s record and the member’s, with all that belongs to it', async () => {
  const { parts: [id] } = await record(world, { of: 'everybody' })
  const parts = async (member: string) => (await world.database.database.forMembers([member], (tx) => tx.selectFrom('breaches.breach').select('id').where('member_id', '=', member).execute())).map((row) => row.id)
  const [ours] = await parts(PLATFORM)
  const at = Date.now()
  const { retention } = world.app.modules
  const run = async (member: string, moment: number) => {
    setClock(() => new Date(moment), () => moment)
    return (await retention.preview(member)).due.breach
  }
  assert.equal(await run(world.here.id, at + 1824 * 86_400_000), 0, 'a few days before')
  const later = at + 1830 * 86_400_000
  const due = await run(world.here.id, later)
  assert.equal(due, (await parts(world.here.id)).length)
  await retention.erase(world.here.id, { table: 'breaches.breach', ids: await parts(world.here.id) })
  assert.deepEqual(await parts(world.here.id), [])
  assert.ok((await parts(PLATFORM)).length > 0 && !world.vault.lives(world.here.id, id!) && world.vault.lives(PLATFORM, ours!))
  assert.ok((await run(PLATFORM, later)) > 0)
  for (const table of ['breaches.line', 'breaches.affected'] as const) assert.deepEqual(await world.database.database.forMembers([world.here.id], (tx) => tx.selectFrom(table).select('id').where('member_id', '=', world.here.id).execute()), [], table)
})
