import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { UnitGone } from '../../platform/vault/index.ts'
import { handOver, noteOf, talking, type Talking } from '../../../test/journal.ts'
import { openWorld, type World } from '../../../test/world.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

const record = (answers: object) => ({ id: world.here.id, version: 0, answers })
const close = (one: Talking, more: object) => world.call('closeConversation', one.counsellor, { params: one.params, body: noteOf('', more) })
const keep = (one: Talking, etag: number | null, text: string, more: object = {}) => world.call('saveRecordDraft', one.counsellor, { params: one.params, body: { etag, themes: [], text, ...more } })
const begun = (one: Talking, by = one.counsellor) => world.call('readRecordDraft', by, { params: one.params })
const rows = async (one: Talking) => (await world.must('listRecordDrafts', one.counsellor, { params: one.params })).rows.filter(({ conversation }: { conversation: string }) => conversation === one.conversation).length
const unitsOf = () => world.vault.unitsOf(world.here.id).length

test('a conversation is closed with its contact record, which the member’s own form checks', async () => {
  const one = await talking(world)
  assert.equal((await close(one, { form: record({ channel: 'pigeon' }) })).body.fields[0].path, 'body.form.answers.channel')
  assert.equal((await close(one, { form: record({}) })).code, 'invalid_input', 'nothing at all')
  assert.equal((await world.must('readConversation', one.counsellor, { params: one.params })).state, 'open')
  assert.equal((await close(one, { themes: [world.here.theme], form: record({ channel: 'chat', minutes: 25, done: ['referred'], 'referred-to': 'lægen' }) })).body.state, 'closed')
  const [note] = await world.must('listNotes', one.counsellor, { params: one.params })
  assert.deepEqual([note.kind, note.signature, note.themes, note.form.answers.minutes, note.form.answers['referred-to']], ['record', 'whole', [world.here.theme], 25, 'lægen'])
})

test('what the form demands is demanded of every closing, also of one that leaves the form out', async () => {
  const params = { member: world.there.id, form: world.there.id }
  const required = { id: 'channel', kind: 'short', label: { da: 'Kanal', en: '' }, help: { da: '', en: '' }, required: true, choices: [], when: null, confidential: false }
  await world.must('saveForm', world.staff.there.administrator, { params, body: { version: 0, name: { da: 'Kontakt', en: '' }, active: true, fields: [required] } })
  const { conversation } = await world.start(world.there)
  const at = { member: world.there.id, conversation }
  await world.must('takeConversation', world.staff.there.counsellor, { params: at })
  const reply = await world.call('closeConversation', world.staff.there.counsellor, { params: at, body: noteOf('kun ord') })
  assert.deepEqual([reply.code, reply.body.fields], ['invalid_input', [{ path: 'body.form.answers.channel', code: 'required' }]])
})

test('P40 P12 what is half finished is kept, sealed, as far as it is; finished, it is a note, and the draft’s key is destroyed', async () => {
  const one = await talking(world)
  assert.equal((await begun(one)).body, null)
  const first = (await keep(one, null, 'halvvejs', { form: record({ minutes: 10, done: ['nothing-of-the-kind'] }), confidential: ['text'] })).body
  assert.deepEqual([first.etag, first.text, first.form.answers, first.confidential], [0, 'halvvejs', { minutes: 10, done: ['nothing-of-the-kind'] }, ['text']], 'nothing in it is checked yet')
  assert.equal(await rows(one), 1)
  const [stored] = await world.database.database.forMembers([world.here.id], (tx) => tx.selectFrom('journal.draft').selectAll().where('conversation_id', '=', one.conversation).execute())
  assert.ok(!stored!.body.includes('halvvejs'))
  assert.equal((await close(one, { themes: [], unfinished: true, form: record({ minutes: 12 }) })).body.state, 'closed')
  assert.deepEqual((await world.must('listNotes', one.counsellor, { params: one.params })), [])
  assert.equal((await begun(one)).body.form.answers.minutes, 12)
  assert.ok(world.vault.unit(world.here.id, stored!.id))
  const finished = await world.must('writeNote', one.counsellor, { params: one.params, body: noteOf('nu er det færdigt', { record: true, form: record({ minutes: 12 }) }) })
  assert.deepEqual([finished.kind, await rows(one), (await begun(one)).body], ['record', 0, null])
  assert.throws(() => world.vault.unit(world.here.id, stored!.id), UnitGone)
})

test('of two tabs that keep a draft at once one is told, and nothing is left of the other', async () => {
  const one = await talking(world)
  const before = unitsOf()
  const both = await Promise.all([keep(one, null, 'den ene'), keep(one, null, 'den anden')])
  assert.deepEqual(both.map(({ status, code }) => `${status} ${code}`).toSorted(), ['200 undefined', '412 changed_meanwhile'])
  assert.equal(unitsOf(), before + 1)
  assert.deepEqual((await Promise.all([keep(one, 0, 'a'), keep(one, 0, 'b')])).map(({ status }) => status).toSorted(), [200, 412])
  assert.equal((await keep(one, null, 'c')).code, 'changed_meanwhile')
})

test('P04 a draft is its counsellor’s alone, also from whoever takes the conversation over; thrown away, its key is destroyed', async () => {
  const one = await talking(world)
  await keep(one, null, 'mit')
  const next = await world.addStaff('next-of-drafts', [{ member: world.here.id, role: 'counsellor' }])
  assert.equal((await begun(one, next)).code, 'not_found')
  await handOver(world, one, next)
  assert.deepEqual([(await begun(one, next)).body, (await begun(one)).code], [null, 'not_found'])
  await handOver(world, one, one.counsellor)
  const before = unitsOf()
  await world.must('removeRecordDraft', one.counsellor, { params: one.params })
  await world.must('removeRecordDraft', one.counsellor, { params: one.params })
  assert.deepEqual([(await begun(one)).body, unitsOf()], [null, before - 1])
  assert.equal((await world.call('writeNote', one.counsellor, { params: one.params, body: noteOf('ikke lukket', { record: true }) })).code, 'wrong_state')
})
