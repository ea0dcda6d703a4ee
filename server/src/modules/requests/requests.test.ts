import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { contents } from '../../../test/contents.ts'
import { query } from '../../../test/database.ts'
import { extractOf } from '../../../test/extracts.ts'
import { type Caller, type Json, openWorld, type World } from '../../../test/world.ts'
import { setClock } from '../../platform/clock.ts'
import { randomId, UnitGone } from '../../platform/vault/index.ts'

/** The rights desk through its door: who asks, what is left of the ten days, what an answer must say, and who finds what afterwards. */
let world: World
before(async () => { world = await openWorld() })
after(() => world.close())
afterEach(() => setClock(null))

const here = () => ({ member: world.here.id })
const caseworker = () => world.staff.here.caseworker
const superuser = (text: string, values: unknown[] = []) => query('superuser' in world.database ? world.database.superuser : assert.fail(), text, values)
const at = (request: string) => ({ ...here(), request })
const answered = (etag: number, more: object = {}) => ({ id: randomId(), etag, outcome: 'granted', text: 'Det gør vi.', grounds: [], carryOut: null, ...more })

async function ask(kind = 'access', text = 'Jeg vil gerne se det hele.') {
  const { citizen, conversation } = await world.start()
  const request = await world.must('askRequest', citizen, { params: here(), body: { id: randomId(), kind, text } })
  return { citizen, conversation, request }
}
async function file(who = 'lost-phrase', more: object = {}): Promise<{ request: Json; code: string }> {
  const { request, words } = await world.must('fileRequest', world.nobody, { params: here(), body: { id: randomId(), kind: 'access', who, text: 'Jeg har mistet mine ord.', contact: null, ...more } })
  return { request, code: words.join(' ') }
}
const mine = async (citizen: Caller) => (await world.must('listMyRequests', citizen, { params: here() })).requests as Json[]
const open = (id: string, who = caseworker()) => world.must('readRequest', who, { params: at(id) })
const list = (who = caseworker(), show = 'open') => world.must('listRequests', who, { params: here(), query: { show } })
const answer = (id: string, body: object) => world.call('answerRequest', caseworker(), { params: at(id), body })
const actsOf = async (citizen: Caller) => ((await world.must('readMyData', citizen, { params: here() })).holdings as Json[]).find(({ table }) => table === 'audit.entry').rows
  .flatMap(({ fields }: Json) => fields.filter(({ column }: Json) => column === 'act').map(({ value }: Json) => value)) as string[]

test('P61 a request is answered within ten days or it is said: a warning from the third, overdue after the tenth, by the clock on the wall where the member is', async () => {
  // The clocks go back in between: ten days are one hour longer.
  const asked = Date.parse('2026-10-20T08:00:00Z')
  const due = Date.parse('2026-10-30T09:00:00Z')
  const second = 1000
  setClock(() => new Date(asked))
  const { citizen, request } = await ask()
  assert.deepEqual([request.dueAt, request.clock, request.state], [new Date(due).toISOString(), 'calm', 'new'])
  const moments = [[asked + second, 'calm', 10], [Date.parse('2026-10-23T08:00:00Z') - second, 'calm', 8], [Date.parse('2026-10-23T08:00:00Z'), 'warning', 7], [due - second, 'warning', 1], [due, 'overdue', 0], [due + second, 'overdue', -1]] as const
  for (const [moment, clock, daysLeft] of moments) {
    setClock(() => new Date(moment))
    const who = await world.signedIn('caseworker', caseworker().account!, world.here.id)
    const { rows, counts } = await list(who)
    const row = rows.find(({ id }: Json) => id === request.id)
    assert.deepEqual([row.clock, row.daysLeft], [clock, daysLeft], new Date(moment).toISOString())
    assert.deepEqual([counts.open, counts.warning, counts.overdue], [1, Number(clock === 'warning'), Number(clock === 'overdue')])
    assert.equal((await mine(citizen))[0].clock, clock, 'the person is told, too')
  }
  // On the promise page, and nothing of whose it is.
  const { live } = await world.must('readPromises', world.nobody)
  assert.deepEqual(live.oldestRequest, { days: 10 })
  await world.must('withdrawMyRequest', citizen, { params: at(request.id) })
  assert.equal((await mine(citizen))[0].clock, 'ended')
  assert.equal((await world.must('readPromises', world.nobody)).live.oldestRequest, null)
})

test('P62 no request is refused, in full or in part, without a ground in law; and every answer says where one can complain', async () => {
  const { citizen, request } = await ask('erasure')
  for (const outcome of ['refused', 'partly']) assert.equal((await answer(request.id, answered(0, { outcome }))).code, 'ground_needed')
  assert.equal((await answer(request.id, answered(0, { outcome: 'refused', grounds: ['because'] }))).code, 'invalid_input')
  assert.equal((await mine(citizen))[0].state, 'new')
  const { body } = await answer(request.id, answered(0, { outcome: 'refused', grounds: ['legal-duty', 'legal-duty'], text: 'Det må vi ikke.' }))
  const [{ answers, state }] = await mine(citizen)
  assert.deepEqual(answers, body.request.answers)
  assert.deepEqual([state, answers[0].outcome, answers[0].text, answers[0].by, answers[0].grounds.length], ['answered', 'refused', 'Det må vi ikke.', 'caseworker-here alias', 1])
  assert.match(answers[0].grounds[0].article.da, /art\. 17, stk\. 3, litra b/)
  assert.deepEqual([answers[0].complaint.name, answers[0].complaint.phone], ['Datatilsynet', '33 19 32 00'])
  // Not even the program could: the database refuses both.
  const row = (grounds: string, complaint: object) => superuser('insert into requests.answer values ($1, $2, $3, $4, now(), $5, $6, $7, null, 0, $8)', [world.here.id, request.id, randomId(), randomId(), 'refused', grounds, complaint, Buffer.of(1)])
  await assert.rejects(row('', answers[0].complaint), { code: '23514' })
  await assert.rejects(row('legal-duty', { name: '' }), { code: '23514' })
})

test('P20 P41 being signed in verifies, and lifts nothing: the caseworker learns no name, and the person finds every opening in their log', async () => {
  const { citizen, conversation, request } = await ask('other', 'Hvem har læst det?')
  await world.must('updateProfile', citizen, { params: here(), body: { etag: 0, about: { municipality: '0751' }, contact: { name: 'Rigmor Hemmelig' } } })
  const seen = JSON.stringify([await open(request.id), await list(), await world.must('takeRequest', caseworker(), { params: at(request.id), body: { etag: 0 } }), await list()])
  for (const word of ['Rigmor', '11 22', '0751', citizen.account!, conversation]) assert.ok(!seen.includes(word), word)
  assert.match(seen, /"verified":true/)
  assert.ok(!JSON.stringify(await list()).includes('Hvem har læst'), 'the list holds no text')
  await open(request.id, world.staff.here.dpo)
  await world.must('noteRequest', caseworker(), { params: at(request.id), body: { id: randomId(), text: 'Spørger til loggen.' } })
  await world.must('adviseRequest', world.staff.here.dpo, { params: at(request.id), body: { id: randomId(), text: 'Vis den.' } })
  const { notes, mine: isMine, takenByName } = await open(request.id)
  assert.deepEqual([isMine, takenByName, notes.map(({ by, text, authorName }: Json) => [by, text, authorName])], [true, 'caseworker-here', [['caseworker', 'Spørger til loggen.', 'caseworker-here'], ['dpo', 'Vis den.', 'dpo-here']]])
  const [shown] = await mine(citizen)
  assert.ok(!JSON.stringify(shown).includes('Vis den'), 'notes come in the extract, not in the answer')
  const acts = (await actsOf(citizen)).filter((act) => act.startsWith('request.'))
  assert.deepEqual(acts.toSorted(), ['request.advised', 'request.asked', 'request.noted', 'request.opened', 'request.opened', 'request.opened', 'request.taken'])
})

test('P61 whoever has no session comes back with the words they were shown once, reads the answer and writes further', async () => {
  const { request, code } = await file('third-person', { contact: 'brev: Lindegade 7' })
  let taken = ''
  for await (const piece of world.app.modules.rights.memberJson(world.here.id)) taken += piece
  assert.ok(taken.includes('brev: Lindegade 7') && taken.includes('Jeg har mistet mine ord.'), 'a leaving member takes it along (P07)')
  assert.equal(code.split(' ').length, 13)
  const come = (id: 'readFiledRequest' | 'writeFiledRequest' | 'withdrawFiledRequest', more: object = {}, typed = code) => world.call(id, world.nobody, { params: here(), body: { code: typed, ...more } })
  for (const wrong of [code.replace(/^\S+/, 'forkert'), request.reference, request.id, 'x']) assert.equal((await come('readFiledRequest', {}, wrong)).code, 'wrong_words')
  assert.equal((await world.call('readFiledRequest', world.nobody, { params: { member: world.there.id }, body: { code } })).code, 'wrong_words', 'at another member it opens nothing')
  assert.deepEqual((await open(request.id)).contact, 'brev: Lindegade 7')
  assert.equal((await answer(request.id, answered(0, { outcome: 'partly', grounds: ['others-rights'] }))).status, 200)
  const { body: read } = await come('readFiledRequest', {}, `  ${code.toUpperCase()}. `)
  assert.deepEqual([read.state, read.verified, read.answers.length, read.lines.length], ['answered', false, 1, 1])
  // Further words open it again, with ten days from now; the same line sent twice is one line.
  const line = { id: randomId(), text: 'Der er mere.' }
  for (const _turn of [1, 2]) assert.equal((await come('writeFiledRequest', line)).status, 200)
  assert.equal((await come('writeFiledRequest', { ...line, text: 'noget andet' })).code, 'id_reused')
  const again = (await come('readFiledRequest')).body
  assert.deepEqual([again.state, again.lines.length, again.endedAt, again.receivedAt], ['in-progress', 2, null, request.receivedAt])
  assert.ok(again.dueAt > request.dueAt)
  assert.equal((await come('withdrawFiledRequest')).body.state, 'withdrawn')
  assert.equal((await come('writeFiledRequest', { id: randomId(), text: 'For sent' })).code, 'request_ended')
  assert.ok(!(await superuser('select * from requests.request')).rows.some((row) => JSON.stringify(row).includes(code.split(' ')[0]!)))
})

test('P61 a request without a session that is sent again, after its answer was lost, is the same request with words anew; its id opens nothing, and other words under it are refused', async () => {
  const body = { id: randomId(), kind: 'access', who: 'lost-phrase', text: 'Jeg har mistet mine ord.', contact: 'skriv til en@example.org' }
  const send = (more: object = {}) => world.call('fileRequest', world.nobody, { params: here(), body: { ...body, ...more } })
  const [first, second] = [await send(), await send()].map(({ body: { request, words } }) => ({ id: request.id as string, code: words.join(' ') as string }))
  assert.equal(first!.id, second!.id)
  const read = (code: string) => world.call('readFiledRequest', world.nobody, { params: here(), body: { code } })
  assert.deepEqual([(await read(first!.code)).code, (await read(second!.code)).status], ['wrong_words', 200])
  for (const more of [{ text: 'andet' }, { kind: 'erasure' }, { contact: null }, { who: 'other' }]) assert.equal((await send(more)).code, 'id_reused')
  // Who reads the request at the desk knows its id, and gets no way in by it.
  const theirs = await send({ id: first!.id })
  assert.equal(theirs.status, 200)
  assert.notEqual(theirs.body.request.id, first!.id)
  assert.equal((await read(second!.code)).status, 200)
})

test('P20 P61 who finds the phrase again claims the request: it is verified from then on, and its code opens nothing any more', async () => {
  const { request, code } = await file('lost-phrase', { kind: 'erasure', contact: '11 22 33 44' })
  const [{ citizen }, other] = [await world.start(), await world.start()]
  assert.deepEqual((await open(request.id)).mayCarryOut, [])
  assert.equal((await answer(request.id, answered(0, { carryOut: 'erase' }))).code, 'not_verified')
  const claimed = await world.must('claimRequest', citizen, { params: here(), body: { code } })
  assert.deepEqual([claimed.id, claimed.verified, claimed.contact, claimed.who], [request.id, true, null, 'lost-phrase'])
  assert.equal((await world.call('claimRequest', other.citizen, { params: here(), body: { code } })).code, 'wrong_words')
  assert.equal((await world.call('readFiledRequest', world.nobody, { params: here(), body: { code } })).code, 'wrong_words')
  assert.equal((await world.call('writeMyRequest', other.citizen, { params: at(request.id), body: { id: randomId(), text: 'Min?' } })).code, 'not_found')
  const { mayCarryOut, verified } = await open(request.id)
  assert.deepEqual([mayCarryOut, verified], [['erase'], true])
  assert.ok((await actsOf(citizen)).includes('request.claimed'))
  // A person who is mentioned has a profile of their own: that is not what they asked about.
  const third = await file('third-person', { kind: 'erasure' })
  await world.must('claimRequest', other.citizen, { params: here(), body: { code: third.code } })
  assert.deepEqual((await open(third.request.id)).mayCarryOut, [])
})

test('P62 P64 what is granted is carried out in the same act, and the log says so', async () => {
  const wish = await ask('restriction')
  assert.equal((await answer(wish.request.id, answered(0, { carryOut: 'erase' }))).code, 'not_verified', 'it was not asked')
  assert.equal((await answer(wish.request.id, answered(0, { carryOut: 'restrict', outcome: 'refused', grounds: ['restriction-unmet'] }))).code, 'not_verified', 'it was not granted')
  await world.must('answerRequest', caseworker(), { params: at(wish.request.id), body: answered(0, { carryOut: 'restrict' }) })
  assert.equal((await world.must('readMyRights', wish.citizen, { params: here() })).restriction.why, 'asked')
  assert.equal((await world.call('readConversation', world.staff.here.counsellor, { params: { ...here(), conversation: wish.conversation } })).code, 'not_found')
  assert.ok((await actsOf(wish.citizen)).includes('restriction.carried-out'))
  assert.equal((await mine(wish.citizen))[0].answers[0].carriedOut, 'restricted')
  // A right to be answered holds while the data is stored only.
  const next = await world.must('askRequest', wish.citizen, { params: here(), body: { id: randomId(), kind: 'other', text: 'Hvor længe?' } })
  assert.equal((await open(next.id)).lines[0].text, 'Hvor længe?')

  const gone = await ask('erasure', 'Slet mig, kanariefugl.')
  assert.equal((await world.must('answerRequest', caseworker(), { params: at(gone.request.id), body: answered(0, { carryOut: 'erase' }) })).request, null)
  assert.equal((await world.call('listMyRequests', gone.citizen, { params: here() })).code, 'sign_in_needed')
  for (const unit of [gone.citizen.account!, gone.request.id, gone.conversation]) assert.throws(() => world.vault.unit(world.here.id, unit), UnitGone)
  assert.equal((await world.call('readRequest', caseworker(), { params: at(gone.request.id) })).code, 'not_found')
  assert.ok(!(await contents(world)).includes('kanariefugl'))
})

test('P61 the extract holds a person’s requests, the answers and what was noted about them, and nobody else’s; and P62 erasing the person erases all of it', async () => {
  const words = ['spurgtord', 'notatord', 'rådord', 'svarord', 'mereord']
  const [asked, noted, advised, said, more] = words as [string, string, string, string, string]
  const [{ citizen, request }, other] = [await ask('access', asked), await ask('access', 'fremmedord')]
  await world.must('noteRequest', caseworker(), { params: at(request.id), body: { id: randomId(), text: noted } })
  await world.must('adviseRequest', world.staff.here.dpo, { params: at(request.id), body: { id: randomId(), text: advised } })
  await world.must('answerRequest', caseworker(), { params: at(request.id), body: answered(0, { outcome: 'partly', grounds: ['others-rights', 'unfounded'], text: said }) })
  await world.must('writeMyRequest', citizen, { params: at(request.id), body: { id: randomId(), text: more } })
  const { all, text, files } = await extractOf(world, citizen)
  for (const word of words) assert.ok(text('data.json').includes(word), word)
  assert.ok(!all.includes('fremmedord'))
  const pages = [...files.keys()].filter((name) => name.startsWith('da/')).map(text).join('\n')
  assert.match(pages, /Det ville krænke en anden persons rettigheder[^<]*\(GDPR art\. 15, stk\. 4\)\nVi har svaret på det samme før/)
  assert.match(pages, /delvist imødekommet/)
  const before = await contents(world)
  for (const word of words) assert.ok(before.includes(word), word)
  await world.must('eraseEverything', citizen, { params: here() })
  const after = await contents(world)
  for (const word of words) assert.ok(!after.includes(word), word)
  assert.ok(after.includes('fremmedord'))
  for (const table of ['line', 'answer']) assert.equal((await superuser(`select from requests.${table} where request_id = $1`, [request.id])).rowCount, 0)
  assert.equal((await mine(other.citizen)).length, 1)
})

test('P32 a request is deleted a year after it ended, with its code; one that is open stays', async () => {
  const [ended, waits] = [await file('other', { text: 'udløbetord' }), await file('other', { text: 'ventendeord' })]
  await world.must('withdrawFiledRequest', world.nobody, { params: here(), body: { code: ended.code } })
  const { retention } = world.app.modules
  const round = async (days: number) => {
    const now = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
    setClock(() => now, () => now.getTime())
    await superuser("update identity.citizen set active_on = '2099-01-01'")
    await superuser("update retention.heartbeat set steady_since = '2020-01-01', seen_at = $1", [now])
    await retention.confirm(world.here.id, (await retention.preview(world.here.id)).due)
    return (await retention.run(world.here.id))!.erased.request
  }
  await round(364)
  assert.match(await contents(world), /udløbetord/)
  assert.ok(await round(366) >= 1)
  const left = await contents(world)
  assert.ok(!left.includes('udløbetord') && left.includes('ventendeord'))
  setClock(null)
  assert.equal((await world.call('readFiledRequest', world.nobody, { params: here(), body: { code: ended.code } })).code, 'wrong_words')
  assert.equal((await world.must('readFiledRequest', world.nobody, { params: here(), body: { code: waits.code } })).state, 'new')
})

test('P41 of two caseworkers at once one is told; the data protection officer does not answer; the member’s templates are its own', async () => {
  const { request } = await ask()
  const colleague = await world.addStaff('colleague', [{ member: world.here.id, role: 'caseworker' }])
  const both = await Promise.all([caseworker(), colleague].map((who) => world.call('takeRequest', who, { params: at(request.id), body: { etag: 0 } })))
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 412])
  const body = answered(1)
  const twice = await Promise.all([answer(request.id, body), answer(request.id, body)])
  assert.deepEqual(twice.map(({ status, body: { request: shown } }) => [status, shown.answers.length]), [[200, 1], [200, 1]], 'a retry is the same answer')
  assert.equal((await answer(request.id, answered(2))).code, 'request_ended')
  assert.equal((await world.call('answerRequest', world.staff.here.dpo, { params: at(request.id), body })).code, 'not_allowed')
  assert.equal((await world.call('readRequest', world.staff.there.caseworker, { params: { member: world.there.id, request: request.id } })).code, 'not_found')

  const params = { ...here(), template: randomId() }
  const own = { kind: 'access', title: { da: 'Vores', en: 'Ours' }, text: { da: 'Hej', en: 'Hi' }, outcome: 'refused', grounds: ['unfounded'] }
  await world.must('saveAnswerTemplate', caseworker(), { params, body: own })
  const [first, ...shipped] = await world.must('listAnswerTemplates', world.staff.here.dpo, { params: here() })
  assert.deepEqual(first, { id: params.template, shipped: false, ...own })
  assert.ok(shipped.length >= 10 && shipped.every((one: Json) => one.shipped))
  assert.ok(shipped.filter(({ outcome }: Json) => outcome !== 'granted').every(({ grounds }: Json) => grounds.length > 0), 'the product’s refusals have their grounds')
  assert.ok((await world.must('listAnswerTemplates', world.staff.there.caseworker, { params: { member: world.there.id } })).every((one: Json) => one.shipped))
  await world.must('removeAnswerTemplate', caseworker(), { params })
  assert.equal((await world.call('removeAnswerTemplate', caseworker(), { params })).code, 'not_found')
})
