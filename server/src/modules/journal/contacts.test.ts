import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { randomId, UnitGone } from '../../platform/vault/index.ts'
import { extractOf } from '../../../test/extracts.ts'
import { handOver, talking } from '../../../test/journal.ts'
import { type Caller, openWorld, type World } from '../../../test/world.ts'

let world: World
let counsellor: Caller
let colleague: Caller
before(async () => {
  world = await openWorld()
  counsellor = world.staff.here.counsellor
  colleague = await world.addStaff('en-anden', [{ member: world.here.id, role: 'counsellor' }])
})
after(() => world.close())

const at = (contact: string) => ({ params: { member: world.here.id, contact } })
const bodyOf = (more: object = {}) => ({ etag: null, at: new Date(Date.now() - 3_600_000).toISOString(), conversation: null, service: world.here.service, themes: [world.here.theme], text: 'ringede om huslejen', form: { id: world.here.id, version: 0, answers: { channel: 'phone', minutes: 20, done: ['advised'] } }, finished: true, consent: null, ...more })
const consents = async (citizen: Caller) => (await world.must('listMyConsents', citizen, { params: { member: world.here.id } })).filter(({ kind }: { kind: string }) => kind === 'contact') as { id: string; act: string; holds: boolean; how: { da: string }; takenBy: string; text: string; receipt: string }[]
const yes = async (language = 'da') => ({ version: (await world.must('listContacts', counsellor, { params: { member: world.here.id } })).consent.version as string, language, agreed: true })
const list = async (who: Caller) => (await world.must('listContacts', who, { params: { member: world.here.id } })).rows as { id: string; mine: boolean; finished: boolean; connected: boolean; themes: string[] }[]

test('P12 P20 a contact by phone is written down about somebody who gave no name, listed without a word of it, read only by whoever wrote it, each opening logged', async () => {
  const id = randomId()
  const saved = await world.must('saveContact', counsellor, { ...at(id), body: bodyOf() })
  assert.deepEqual([saved.finished, saved.locked, saved.conversation, saved.form.answers.minutes], [true, false, null, 20])
  const [row] = (await list(counsellor)).filter((one) => one.id === id)
  assert.deepEqual([row!.connected, row!.themes], [false, [world.here.theme]])
  assert.equal(JSON.stringify(row).includes('huslejen'), false)
  for (const operation of ['readContact', 'removeContact'] as const) assert.equal((await world.call(operation, colleague, at(id))).code, 'not_found', operation)
  assert.equal((await list(colleague)).some((one) => one.id === id), false)
  assert.equal((await world.must('readContact', counsellor, at(id))).text, 'ringede om huslejen')
  const acts = await world.must('listActs', world.staff.here.dpo, { params: { member: world.here.id } })
  assert.deepEqual(acts.filter(({ act }: { act: string }) => act.startsWith('contact.')).map(({ act }: { act: string }) => act), ['contact.opened', 'contact.written'])
  assert.equal((await world.call('saveContact', colleague, { ...at(id), body: bodyOf({ text: 'en andens' }) })).code, 'id_reused')
})

test('a half-finished contact is kept unchecked; finishing asks for what the form demands; corrected until it locks, and of two who save the second is told', async () => {
  const id = randomId()
  const begun = await world.must('saveContact', counsellor, { ...at(id), body: bodyOf({ text: '', form: null, themes: [], finished: false }) })
  assert.deepEqual([begun.finished, begun.etag, (await list(counsellor)).find((one) => one.id === id)!.finished], [false, 0, false])
  assert.equal((await world.call('saveContact', counsellor, { ...at(id), body: bodyOf({ etag: 0, text: '', form: null }) })).code, 'invalid_input')
  const done = await world.must('saveContact', counsellor, { ...at(id), body: bodyOf({ etag: 0 }) })
  assert.equal(done.etag, 1)
  assert.equal((await world.call('saveContact', counsellor, { ...at(id), body: bodyOf({ etag: 0, text: 'for sent' }) })).code, 'changed_meanwhile')
  await world.must('saveContact', counsellor, { ...at(id), body: bodyOf({ etag: 1, text: 'rettet' }) })
  assert.equal((await world.call('saveContact', counsellor, { ...at(id), body: bodyOf({ etag: 2, finished: false }) })).code, 'invalid_input')
  await world.database.database.forMembers([world.here.id], (tx) => tx.updateTable('journal.contact').set({ locked_at: new Date(0) }).where('id', '=', id).execute())
  assert.equal((await world.call('saveContact', counsellor, { ...at(id), body: bodyOf({ etag: 2, text: 'efter låsen' }) })).code, 'note_locked')
  for (const wrong of [{ at: new Date(Date.now() + 3 * 86_400_000).toISOString() }, { at: '2020-01-01T00:00:00.000Z' }, { service: randomId() }, { themes: [randomId()] }, { consent: await yes() }]) {
    assert.equal((await world.call('saveContact', counsellor, { ...at(randomId()), body: bodyOf(wrong) })).code, 'invalid_input', JSON.stringify(wrong))
  }
})

test('P04 P61 a contact about the citizen of one’s own conversation: in their extract, never somebody else’s, and with a counsellor only while the conversation is', async () => {
  const talk = await talking(world)
  const id = randomId()
  assert.equal((await world.call('saveContact', colleague, { ...at(randomId()), body: bodyOf({ conversation: talk.conversation, consent: await yes() }) })).code, 'not_found')
  await world.must('saveContact', counsellor, { ...at(id), body: bodyOf({ conversation: talk.conversation, text: 'vi talte også i telefon', consent: await yes() }) })
  assert.ok((await extractOf(world, talk.citizen)).all.includes('vi talte også i telefon'))
  await handOver(world, talk, colleague)
  assert.equal((await world.call('readContact', counsellor, at(id))).code, 'not_found')
  assert.equal((await world.call('saveContact', counsellor, { ...at(id), body: bodyOf({ etag: 0, conversation: talk.conversation }) })).code, 'not_found')
  assert.equal((await list(counsellor)).some((one) => one.id === id), false)
})

test('P04 P05 handed over, a contact is read by whoever has the conversation now, without its confidential parts and without changing it; not where the citizen kept what was before to themselves', async () => {
  const about = async (conversation: string) => ({ ...bodyOf({ conversation, consent: await yes(), text: 'kun for mig', confidential: ['text'] }) })
  for (const along of [true, false]) {
    const talk = await talking(world)
    const id = randomId()
    await world.must('saveContact', counsellor, { ...at(id), body: await about(talk.conversation) })
    assert.equal((await list(colleague)).some((one) => one.id === id), false)
    await handOver(world, talk, colleague, along)
    assert.deepEqual((await list(colleague)).filter((one) => one.id === id).map(({ mine, connected }) => [mine, connected]), along ? [[false, true]] : [])
    assert.equal((await list(counsellor)).some((one) => one.id === id), false)
    const read = await world.call('readContact', colleague, at(id))
    assert.deepEqual(along ? [read.body.mine, read.body.authorName, read.body.text, read.body.withheld, read.body.form.answers.minutes] : [read.code], along ? [false, 'counsellor-here', '', ['text'], 20] : ['not_found'])
    assert.equal((await world.call('readContact', counsellor, at(id))).code, 'not_found')
    assert.equal((await world.call('saveContact', colleague, { ...at(id), body: { ...(await about(talk.conversation)), etag: 0, consent: null } })).code, 'changed_meanwhile')
    assert.equal((await world.call('removeContact', colleague, at(id))).code, 'not_found')
  }
})

test('P21 P23 the yes of a talk is a line of the citizen’s ledger: said to whom, how, when, to which words; without it nothing is written, and taken back it takes along what was written', async () => {
  const talk = await talking(world)
  const id = randomId()
  const body = bodyOf({ conversation: talk.conversation, text: 'vi mødtes på gangen' })
  assert.equal((await world.call('saveContact', counsellor, { ...at(id), body })).code, 'consent_needed')
  assert.equal((await world.call('saveContact', counsellor, { ...at(id), body: { ...body, consent: { ...(await yes()), version: '1999-01-01' } } })).code, 'text_changed')
  assert.deepEqual(await consents(talk.citizen), [], 'what was refused left no yes')
  await world.must('saveContact', counsellor, { ...at(id), body: { ...body, consent: await yes() } })
  const [line, ...more] = await consents(talk.citizen)
  assert.equal(more.length, 0)
  assert.deepEqual([line!.act, line!.holds, line!.how.da, line!.takenBy], ['given', true, 'Du sagde ja, da I talte sammen', 'counsellor-here alias'])
  assert.match(line!.text, /skriver ned, når I taler i telefon eller mødes/)
  const { receipt } = JSON.parse(line!.receipt)
  assert.deepEqual([receipt.pii_processing.purposes[0].purpose_type, receipt.pii_processing.purposes[0].collection_method], ['contact', 'said by the person to a counsellor, who wrote it down'])
  const acts = await world.must('listActs', world.staff.here.dpo, { params: { member: world.here.id } })
  assert.ok(acts.some(({ act, actor }: { act: string; actor: string }) => act === 'consent.taken' && actor === 'staff'))

  const row = await world.database.database.forMembers([world.here.id], (tx) => tx.selectFrom('journal.contact').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  assert.deepEqual(await world.must('withdrawConsent', talk.citizen, { params: { member: world.here.id, consent: line!.id } }), { casework: true })
  assert.equal((await world.call('readContact', counsellor, at(id))).code, 'not_found')
  assert.throws(() => world.vault.unit(world.here.id, id).open('journal.contact.body', id, 0, row.body), UnitGone)
  assert.deepEqual((await consents(talk.citizen)).map(({ act, holds }) => [act, holds]), [['given', false], ['withdrawn', false]])
  assert.equal((await world.must('readConversation', talk.citizen, { params: talk.params })).state, 'open', 'the rest stays as it was')
})

test('P23 a contact that is written while the yes is taken back does not outlive it', async () => {
  for (let round = 0; round < 6; round++) {
    const talk = await talking(world)
    await world.must('saveContact', counsellor, { ...at(randomId()), body: bodyOf({ conversation: talk.conversation, consent: await yes() }) })
    const [line] = await consents(talk.citizen)
    const body = bodyOf({ conversation: talk.conversation, consent: await yes() })
    await Promise.all([world.must('withdrawConsent', talk.citizen, { params: { member: world.here.id, consent: line!.id } }), world.must('saveContact', counsellor, { ...at(randomId()), body })])
    const rows = await world.database.database.forMembers([world.here.id], (tx) => tx.selectFrom('journal.contact').select('id').where('conversation_id', '=', talk.conversation).execute())
    assert.equal(rows.length > 0, (await consents(talk.citizen)).some(({ holds }) => holds))
  }
})

test('P62 an anonymous contact is erased with its key and the profile that was made for it; one that is connected leaves the citizen as they were', async () => {
  const id = randomId()
  await world.must('saveContact', counsellor, { ...at(id), body: bodyOf() })
  const row = await world.database.database.forMembers([world.here.id], (tx) => tx.selectFrom('journal.contact').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  await world.must('removeContact', counsellor, at(id))
  for (const unit of [id, row.citizen_id]) assert.throws(() => world.vault.unit(world.here.id, unit).open('journal.contact.body', id, 0, row.body), UnitGone)
  const left = await world.database.database.forMembers([world.here.id], (tx) => tx.selectFrom('identity.citizen').select('id').where('id', '=', row.citizen_id).execute())
  assert.deepEqual(left, [])

  const talk = await talking(world)
  const connected = randomId()
  await world.must('saveContact', counsellor, { ...at(connected), body: bodyOf({ conversation: talk.conversation, consent: await yes() }) })
  await world.must('removeContact', counsellor, at(connected))
  assert.equal((await world.call('readContact', counsellor, at(connected))).code, 'not_found')
  assert.equal((await world.must('readConversation', talk.citizen, { params: talk.params })).state, 'open')
})
