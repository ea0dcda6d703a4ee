import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fewestAnswers, mostRemarks } from '@socialspace/contract/quality'
import { setClock } from '../../platform/clock.ts'
import { PLATFORM, randomId, UnitGone } from '../../platform/vault/index.ts'
import { query, type TestDatabase } from '../../../test/database.ts'
import { type Caller, openWorld, type World } from '../../../test/world.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

const sql = (text: string, values: unknown[] = []) => query((world.database as TestDatabase).superuser, text, values)
const member = () => ({ member: world.here.id })

/** A conversation that this counsellor has had, and closed unless told. */
async function talk({ counsellor = world.staff.here.counsellor, close = true, age = null as string | null } = {}) {
  const { citizen, conversation } = await world.start()
  const params = { ...member(), conversation }
  if (age) await world.must('updateProfile', citizen, { params, body: { etag: 0, about: { ageGroup: age } } })
  await world.must('listQueue', counsellor, { params })
  await world.must('takeConversation', counsellor, { params })
  if (close) await closeIt(counsellor, conversation)
  return { citizen, conversation, params, counsellor }
}
const closeIt = (counsellor: Caller, conversation: string) => world.must('closeConversation', counsellor, { params: { ...member(), conversation }, body: { note: randomId(), themes: [world.here.theme], text: 'et notat' } })
const answers = { heard: 'well', got: 'some', words: 'Der var et kendingsord.' }
const said = (more: object = {}) => ({ etag: null, version: 0, answers, hidden: false, count: null, ...more })
const agreed = async (citizen: Caller, params: object) => {
  const { counting: { version } } = await world.must('readMyEvaluation', citizen, { params: params as Record<string, string> })
  return { version, language: 'da', agreed: true }
}
const list = (who: Caller) => world.must('listEvaluations', who, { params: member() }).then(({ rows }) => rows as { conversation: string; kind: string; hidden: boolean }[])
const figures = () => world.must('readEvaluationFigures', world.staff.here.coordinator, { params: member() })

test('P22 what is asked after a conversation is offered when it is closed, each question can be skipped, and what was said can be changed and taken back', async () => {
  const { citizen, conversation, params, counsellor } = await talk({ close: false })
  assert.equal((await world.must('readMyEvaluation', citizen, { params })).form, null, 'nothing is asked while one writes')
  assert.equal((await world.call('saveMyEvaluation', citizen, { params, body: said() })).code, 'wrong_state')
  await closeIt(counsellor, conversation)
  const { form, mine, counting } = await world.must('readMyEvaluation', citizen, { params })
  assert.deepEqual([form.fields.map(({ id }: { id: string }) => id), form.fields.some(({ required }: { required: boolean }) => required), mine, counting.agreed], [['heard', 'got', 'words'], false, null, false])
  const first = await world.must('saveMyEvaluation', citizen, { params, body: said({ answers: {} }) })
  assert.deepEqual([first.etag, first.answers], [0, {}])
  await world.must('sendMessage', citizen, { params, body: { id: randomId(), text: 'en ting til', files: [] } })
  const second = await world.must('saveMyEvaluation', citizen, { params, body: said({ etag: 0 }) })
  assert.deepEqual([second.etag, second.answers], [1, answers], 'also when the conversation has begun again')
  assert.equal((await world.call('saveMyEvaluation', citizen, { params, body: said({ etag: 0 }) })).code, 'changed_meanwhile')
  await world.must('removeMyEvaluation', citizen, { params })
  assert.equal((await world.must('readMyEvaluation', citizen, { params })).mine, null)
  assert.equal((await world.call('removeMyEvaluation', citizen, { params })).code, 'not_found')
  for (const [wrong, path] of [[{ answers: { heard: 'very' } }, 'body.answers.heard'], [{ answers: { other: 'x' } }, 'body.answers.*'], [{ version: 7 }, 'body.version']] as const) {
    const other = await talk()
    const reply = await world.call('saveMyEvaluation', other.citizen, { params: other.params, body: said(wrong) })
    assert.deepEqual([reply.code, reply.body.fields[0].path], ['invalid_input', path])
  }
})

test('P40 what a citizen says is sealed under a key of its own, a new one each time; taken back, nobody can open it anywhere', async () => {
  const { citizen, params, conversation } = await talk()
  const row = async () => (await sql('select * from quality.evaluation where conversation_id = $1', [conversation])).rows[0]
  await world.must('saveMyEvaluation', citizen, { params, body: said() })
  const before = await row()
  assert.ok(!before.body.includes('kendingsord'))
  await world.must('saveMyEvaluation', citizen, { params, body: said({ etag: 0 }) })
  const now = await row()
  assert.notEqual(now.unit_id, before.unit_id)
  assert.throws(() => world.vault.unit(world.here.id, before.unit_id), UnitGone)
  assert.match(world.vault.unit(world.here.id, now.unit_id).open('quality.evaluation.body', conversation, 1, now.body), /kendingsord/)
  await world.must('removeMyEvaluation', citizen, { params })
  assert.equal(await row(), undefined)
  assert.throws(() => world.vault.unit(world.here.id, now.unit_id), UnitGone)
})

test('P05 what a citizen hides from the one they wrote with is shown to coordinators alone, and not to one who is that counsellor', async () => {
  const both = await world.addStaff('both-at-once', [{ member: world.here.id, role: 'counsellor' }, { member: world.here.id, role: 'coordinator' }])
  for (const counsellor of [world.staff.here.counsellor, both]) {
    const { citizen, params, conversation } = await talk({ counsellor })
    await world.must('saveMyEvaluation', citizen, { params, body: said({ hidden: true }) })
    const seenBy = async (who: Caller) => [(await list(who)).some((row) => row.conversation === conversation), (await world.call('readEvaluation', who, { params })).body.citizen?.answers?.words ?? null]
    assert.deepEqual(await seenBy(counsellor), [false, null])
    assert.deepEqual(await seenBy(world.staff.here.coordinator), [true, answers.words])
    await world.must('saveMyEvaluation', citizen, { params, body: said({ etag: 0 }) })
    assert.deepEqual(await seenBy(counsellor), [true, answers.words])
  }
})

test('P04 an evaluation is for whom the citizen wrote with and for coordinators: nobody else finds it', async () => {
  const { citizen, params, conversation, counsellor } = await talk()
  await world.must('saveMyEvaluation', citizen, { params, body: said() })
  await world.must('saveOwnEvaluation', counsellor, { params, body: { etag: null, version: 0, answers: { mood: 'heavy', talk: true } } })
  const colleague = await world.addStaff('no-business', [{ member: world.here.id, role: 'counsellor' }])
  const another = (await world.start()).citizen
  assert.equal((await world.call('readEvaluation', colleague, { params })).code, 'not_found')
  assert.ok(!(await list(colleague)).some((row) => row.conversation === conversation))
  assert.equal((await world.call('saveOwnEvaluation', colleague, { params, body: { etag: null, version: 0, answers: {} } })).code, 'not_found')
  for (const id of ['readMyEvaluation', 'removeMyEvaluation'] as const) assert.equal((await world.call(id, another, { params })).code, 'not_found')
  assert.equal((await world.call('saveMyEvaluation', another, { params, body: said() })).code, 'not_found')
  for (const who of [world.staff.here.administrator, world.staff.here.dpo, world.staff.here.caseworker]) assert.equal((await world.call('readEvaluation', who, { params })).code, 'not_allowed')
  assert.ok(!JSON.stringify(await list(world.staff.here.coordinator)).includes('kendingsord'), 'a list says nothing of what was said')
})

test('P41 each opening of what a citizen said is in the log of acts, with the role; so is that of what a counsellor said of themselves', async () => {
  const { citizen, params, counsellor } = await talk()
  await world.must('saveMyEvaluation', citizen, { params, body: said() })
  await world.must('saveOwnEvaluation', counsellor, { params, body: { etag: null, version: 0, answers: { mood: 'well' } } })
  const opened = async () => (await sql("select act, role from audit.entry where act like '%evaluation.opened' and actor_id = any ($1) order by id", [[counsellor.account, world.staff.here.coordinator.account]])).rows.map(({ act, role }) => `${act} ${role}`)
  const before = (await opened()).length
  await world.must('readEvaluation', counsellor, { params })
  // A screen that is left open asks again every few seconds: it is one opening.
  for (let again = 0; again < 3; again++) await world.must('readEvaluation', world.staff.here.coordinator, { params })
  assert.deepEqual((await opened()).slice(before).toSorted(), ['evaluation.opened coordinator', 'evaluation.opened counsellor', 'own-evaluation.opened coordinator'])
})

test('P21 being counted is a yes of its own: off until it is given, nobody’s to give below fifteen or untold, written in the ledger with its receipt, and gone with the same tick', async () => {
  for (const age of [null, 'under-12', '12-14']) {
    const { citizen, params } = await talk({ age })
    assert.equal((await world.must('readMyEvaluation', citizen, { params })).counting.may, false, String(age))
    assert.equal((await world.call('saveMyEvaluation', citizen, { params, body: said({ count: await agreed(citizen, params) }) })).code, 'guardian_needed', String(age))
    assert.equal((await world.must('readMyEvaluation', citizen, { params })).mine, null)
    await world.must('saveMyEvaluation', citizen, { params, body: said() })
  }
  const { citizen, params } = await talk({ age: '15-17' })
  await world.must('saveMyEvaluation', citizen, { params, body: said() })
  const lines = async () => (await world.must('listMyConsents', citizen, { params })).filter(({ kind }: { kind: string }) => kind === 'evaluation').map(({ act, holds }: { act: string; holds: boolean }) => `${act} ${holds}`)
  assert.deepEqual(await lines(), [])
  assert.equal((await world.call('saveMyEvaluation', citizen, { params, body: said({ etag: 0, count: { version: 'another', language: 'da', agreed: true } }) })).code, 'text_changed')
  await world.must('saveMyEvaluation', citizen, { params, body: said({ etag: 0, count: await agreed(citizen, params) }) })
  assert.deepEqual(await lines(), ['given true'])
  await world.must('saveMyEvaluation', citizen, { params, body: said({ etag: 1 }) })
  assert.deepEqual(await lines(), ['given false', 'withdrawn false'])
})

test('P02 answers are counted only of those who agree to it now, and nothing is shown below five', async () => {
  const people: Awaited<ReturnType<typeof talk>>[] = []
  for (let made = 0; made < fewestAnswers; made++) {
    const one = await talk({ age: '18-24' })
    assert.equal((await figures()).answered, null)
    await world.must('saveMyEvaluation', one.citizen, { params: one.params, body: said({ answers: made === 0 ? { got: 'all' } : answers, count: await agreed(one.citizen, one.params) }) })
    people.push(one)
  }
  const shown = await figures()
  assert.equal(shown.answered, fewestAnswers)
  const heard = shown.questions.find(({ field }: { field: { id: string } }) => field.id === 'heard')
  assert.deepEqual([heard.answered, heard.counts], [null, []], 'four answers to a question are too few')
  const got = shown.questions.find(({ field }: { field: { id: string } }) => field.id === 'got')
  assert.deepEqual(got.counts.filter(({ count }: { count: number }) => count > 0), [{ id: 'some', count: 4 }, { id: 'all', count: 1 }])
  assert.ok(!JSON.stringify(shown).includes('kendingsord'))
  const [first, second] = people as [(typeof people)[0], (typeof people)[0]]
  const [consent] = (await world.must('listMyConsents', first.citizen, { params: first.params })).filter(({ kind }: { kind: string }) => kind === 'evaluation')
  assert.deepEqual(await world.must('withdrawConsent', first.citizen, { params: { ...first.params, consent: consent.id } }), { casework: true })
  assert.equal((await figures()).answered, null, 'a yes that is taken back counts no more at once')
  await world.must('readMyEvaluation', first.citizen, { params: first.params })
  await world.must('giveConsent', first.citizen, { params: first.params, body: { purpose: 'evaluation', ...(await agreed(first.citizen, first.params)) } })
  assert.equal((await figures()).answered, fewestAnswers)
  await world.must('updateProfile', second.citizen, { params: second.params, body: { etag: 1, about: { ageGroup: '12-14' } } })
  assert.equal((await figures()).answered, null, 'nor one that was not theirs to give, as they have told since')
})

test('P23 whoever takes counselling back is out of every list and number of evaluations at once, and whoever erases a conversation has its evaluation erased', async () => {
  const { citizen, params, conversation } = await talk()
  await world.must('saveMyEvaluation', citizen, { params, body: said() })
  assert.ok((await list(world.staff.here.coordinator)).some((row) => row.conversation === conversation))
  const [consent] = await world.must('listMyConsents', citizen, { params })
  await world.must('withdrawConsent', citizen, { params: { ...params, consent: consent.id } })
  assert.ok(!(await list(world.staff.here.coordinator)).some((row) => row.conversation === conversation))
  assert.equal((await world.call('readEvaluation', world.staff.here.coordinator, { params })).code, 'not_found')
  assert.equal((await world.call('saveMyEvaluation', citizen, { params, body: said({ etag: 0 }) })).code, 'not_found')
  const other = await talk()
  await world.must('saveMyEvaluation', other.citizen, { params: other.params, body: said() })
  const { rows: [{ unit_id: unit }] } = await sql('select unit_id from quality.evaluation where conversation_id = $1', [other.conversation])
  await world.must('eraseConversation', other.citizen, { params: other.params })
  assert.equal((await sql('select from quality.evaluation where conversation_id = $1', [other.conversation])).rowCount, 0)
  assert.throws(() => world.vault.unit(world.here.id, unit), UnitGone)
})

test('of two who change an evaluation at once one is told, and whoever reads it meanwhile reads one of the two, whole, or nothing', async () => {
  const { citizen, params } = await talk()
  const first = await Promise.all([1, 2, 3].map(() => world.call('saveMyEvaluation', citizen, { params, body: said() })))
  assert.deepEqual(first.map(({ status, code }) => code ?? status).toSorted(), [200, 'changed_meanwhile', 'changed_meanwhile'])
  for (let round = 0; round < 8; round++) {
    const [change, ...reads] = await Promise.all([
      world.call('saveMyEvaluation', citizen, { params, body: said({ etag: round, answers: { heard: 'fully', words: `nr. ${round}` } }) }),
      ...Array.from({ length: 6 }, () => world.call('readEvaluation', world.staff.here.coordinator, { params })),
    ])
    assert.equal(change!.status, 200)
    for (const { status, code, body } of reads) {
      if (status !== 200) assert.equal(code, 'not_found')
      else if (body.citizen) assert.ok(body.citizen.answers.words === (body.citizen.etag === 0 ? answers.words : `nr. ${body.citizen.etag - 1}`), JSON.stringify(body.citizen))
    }
  }
  const [removed, ...reads] = await Promise.all([world.call('removeMyEvaluation', citizen, { params }), ...Array.from({ length: 6 }, () => world.call('readEvaluation', world.staff.here.coordinator, { params }))])
  assert.equal(removed!.status, 204)
  for (const { status, code } of reads) assert.ok(status === 200 || code === 'not_found', `${status} ${code}`)
})

test('P40 what a counsellor says of themselves is sealed under them, theirs and the coordinators’ alone, and in their extract', async () => {
  const somebody = await world.addStaff('says-how-it-was', [{ member: world.here.id, role: 'counsellor' }])
  const { params, conversation } = await talk({ counsellor: somebody, close: false })
  assert.equal((await world.must('readEvaluation', somebody, { params })).form, null)
  assert.equal((await world.call('saveOwnEvaluation', somebody, { params, body: { etag: null, version: 0, answers: {} } })).code, 'wrong_state')
  await closeIt(somebody, conversation)
  const { form } = await world.must('readEvaluation', somebody, { params })
  assert.equal(form.use, 'counsellor')
  const own = { mood: 'stays', talk: true, words: 'et eget kendingsord' }
  await world.must('saveOwnEvaluation', somebody, { params, body: { etag: null, version: form.version, answers: own } })
  assert.equal((await world.call('saveOwnEvaluation', somebody, { params, body: { etag: null, version: form.version, answers: own } })).code, 'changed_meanwhile')
  assert.deepEqual((await world.must('readEvaluation', somebody, { params })).own.answers, own)
  assert.deepEqual((await world.must('readEvaluation', world.staff.here.coordinator, { params })).own.answers, own)
  const { rows: [row] } = await sql('select * from quality.own_evaluation where conversation_id = $1', [conversation])
  assert.ok(!row.body.includes('kendingsord'))
  assert.match(world.vault.unit(PLATFORM, somebody.account!).open('quality.own_evaluation.body', `${conversation}:${somebody.account}`, 0, row.body), /eget kendingsord/)
  assert.match(JSON.stringify(await world.must('readStaffData', somebody)), /et eget kendingsord/)
})

test('P41 supervision is between one coordinator and one counsellor: sealed under the counsellor, and nobody else finds it', async () => {
  const { coordinator, administrator, dpo, caseworker } = world.staff.here
  const somebody = await world.addStaff('is-supervised', [{ member: world.here.id, role: 'counsellor' }])
  const { conversation } = await talk({ counsellor: somebody })
  const other = await world.addStaff('another-lead', [{ member: world.here.id, role: 'coordinator' }])
  const thread = randomId()
  const params = { ...member(), thread }
  const write = (who: Caller, text: string, to: object | null = null, id = randomId()) => world.call('writeSupervision', who, { params, body: { id, text, to } })
  const to = { staff: somebody.account!, conversation }
  assert.equal((await write(somebody, 'jeg begynder', to)).code, 'not_found', 'a counsellor begins no thread')
  assert.equal((await write(coordinator, 'til en anden', { staff: world.staff.here.counsellor.account, conversation })).code, 'not_found', 'not on a conversation that is not theirs')
  assert.equal((await write(coordinator, 'til en anden', { staff: administrator.account, conversation: null })).code, 'not_found', 'not to one who does not counsel')
  assert.equal((await write(coordinator, 'du gjorde det godt, kendingsord', to)).status, 200)
  assert.equal((await write(somebody, 'tak')).body.remark.by, 'counsellor')
  for (const [who, side] of [[coordinator, 'coordinator'], [somebody, 'counsellor']] as const) {
    const read = await world.must('readSupervision', who, { params })
    assert.deepEqual([read.thread.mine, read.remarks.map(({ by }: { by: string }) => by)], [side, ['coordinator', 'counsellor']])
    assert.ok((await world.must('listSupervision', who, { params })).threads.some(({ id }: { id: string }) => id === thread))
  }
  for (const who of [other, await world.addStaff('a-colleague', [{ member: world.here.id, role: 'counsellor' }])]) {
    assert.equal((await world.call('readSupervision', who, { params })).code, 'not_found')
    assert.equal((await write(who, 'må jeg være med?')).code, 'not_found')
    assert.deepEqual((await world.must('listSupervision', who, { params })).threads, [])
  }
  assert.equal((await write(other, 'må jeg være med?', to)).code, 'not_found')
  for (const who of [administrator, dpo, caseworker]) for (const id of ['readSupervision', 'listSupervision'] as const) assert.equal((await world.call(id, who, { params })).code, 'not_allowed')
  const { rows } = await sql('select body from quality.remark where thread_id = $1', [thread])
  assert.ok(!Buffer.concat(rows.map(({ body }) => body)).includes('kendingsord'))
  const acts = (await sql("select role, object_id from audit.entry where act = 'supervision.written' and object_id = $1 order by id", [somebody.account])).rows
  assert.deepEqual(acts.map(({ role }) => role), ['coordinator', 'counsellor'])
  assert.match(JSON.stringify(await world.must('readStaffData', somebody)), /du gjorde det godt, kendingsord/)
})

test('of those who write in a thread at once all come through, the same remark is one, and there is room for so many', async () => {
  const { coordinator } = world.staff.here
  const somebody = await world.addStaff('writes-at-once', [{ member: world.here.id, role: 'counsellor' }])
  const params = { ...member(), thread: randomId() }
  const to = { staff: somebody.account!, conversation: null }
  const same = randomId()
  const begun = await Promise.all(Array.from({ length: 5 }, () => world.call('writeSupervision', coordinator, { params, body: { id: same, text: 'det samme', to } })))
  assert.deepEqual([...new Set(begun.map(({ status }) => status))], [200])
  assert.equal((await world.call('writeSupervision', coordinator, { params, body: { id: same, text: 'noget andet', to: null } })).code, 'id_reused')
  assert.equal((await world.call('writeSupervision', somebody, { params, body: { id: same, text: 'det samme', to: null } })).code, 'id_reused')
  await Promise.all([coordinator, somebody].flatMap((who) => Array.from({ length: 5 }, (_one, nth) => world.must('writeSupervision', who, { params, body: { id: randomId(), text: `nr. ${nth}`, to: null } }))))
  const { thread, remarks } = await world.must('readSupervision', somebody, { params })
  assert.deepEqual([remarks.length, thread.remarks], [11, 11])
  await sql('update quality.thread set remarks = $1 where id = $2', [mostRemarks, params.thread])
  assert.equal((await world.call('writeSupervision', somebody, { params, body: { id: randomId(), text: 'en til', to: null } })).code, 'no_room')
})

test('P32 supervision and what a counsellor said of themselves end a year after they were written, and 30 days after they have left', async () => {
  const { coordinator, administrator } = world.staff.here
  const [stays, leaves] = [await world.addStaff('stays-on', [{ member: world.here.id, role: 'counsellor' }]), await world.addStaff('leaves-soon', [{ member: world.here.id, role: 'counsellor' }, { member: world.there.id, role: 'counsellor' }])]
  for (const staff of [stays, leaves]) {
    const { params, conversation } = await talk({ counsellor: staff })
    await world.must('saveOwnEvaluation', staff, { params, body: { etag: null, version: 0, answers: { mood: 'well' } } })
    await world.must('writeSupervision', coordinator, { params: { ...member(), thread: randomId() }, body: { id: randomId(), text: 'godt', to: { staff: staff.account!, conversation } } })
  }
  const left = async () => (await Promise.all([stays, leaves].map(async ({ account }) => (await Promise.all(['thread', 'remark', 'own_evaluation'].map(async (table) => (await sql(`select from quality.${table} where staff_id = $1`, [account])).rowCount))).join('')))).join(' ')
  const at = Date.now()
  const after = async (days: number) => {
    setClock(() => new Date(at + days * 86_400_000))
    await world.app.modules.quality.tidy()
    setClock(null)
  }
  await world.must('updateStaffRoles', administrator, { params: { ...member(), staff: leaves.account! }, body: { roles: [] } })
  await after(29)
  assert.equal(await left(), '111 111')
  await after(31)
  assert.equal(await left(), '111 000')
  await after(364)
  assert.equal(await left(), '111 000')
  await after(366)
  assert.equal(await left(), '000 000')
})

test('of two who change what is asked the second is told; a member may ask nothing, and no question may be one that cannot be skipped', async () => {
  const { administrator } = world.staff.there
  const at = { member: world.there.id }
  const { forms: [form] } = await world.must('readEvaluationForms', administrator, { params: at })
  const save = (body: object) => world.call('saveEvaluationForm', administrator, { params: { ...at, use: 'citizen' }, body })
  const field = { ...form.fields[2], id: 'more' }
  assert.equal((await save({ version: 0, active: true, fields: [{ ...field, required: true }] })).code, 'invalid_input')
  assert.equal((await save({ version: 0, active: true, fields: [{ ...field, confidential: true }] })).code, 'invalid_input')
  const both = await Promise.all([save({ version: 0, active: true, fields: [field] }), save({ version: 0, active: false, fields: [] })])
  assert.deepEqual(both.map(({ status, code }) => code ?? status).toSorted(), [200, 'changed_meanwhile'])
  const { version } = (await world.must('readEvaluationForms', administrator, { params: at })).forms[0]
  assert.equal((await save({ version, active: false, fields: [field] })).status, 200)
  const { citizen, conversation } = await world.start(world.there)
  const params = { ...at, conversation }
  await world.must('listQueue', world.staff.there.counsellor, { params })
  await world.must('takeConversation', world.staff.there.counsellor, { params })
  await world.must('closeConversation', world.staff.there.counsellor, { params, body: { note: randomId(), themes: [world.there.theme], text: 'x' } })
  assert.equal((await world.must('readMyEvaluation', citizen, { params })).form, null)
})
