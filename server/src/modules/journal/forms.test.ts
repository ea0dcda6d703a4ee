import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { randomId } from '../../platform/vault/index.ts'
import { choices, everyKind, field, makeForm, noteOf, talking } from '../../../test/journal.ts'
import { openWorld, type World } from '../../../test/world.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())
const here = () => ({ member: world.here.id })

const good = { worry: 'søvn', danger: 'some', done: ['listened'], minutes: 12.5, next: '2026-12-01', again: true, plan: 'mandag', secret: 'det hemmelige' }

test('a note by a form is checked field by field, and says what is wrong with each', async () => {
  const { counsellor, params } = await talking(world)
  const { id } = await makeForm(world)
  const write = (answers: object, text = '') => world.call('writeNote', counsellor, { params, body: noteOf(text, { form: { id, version: 1, answers } }) })
  const faults = async (answers: object) => {
    const reply = await write(answers)
    assert.equal(reply.code, 'invalid_input')
    return Object.fromEntries((reply.body.fields as { path: string; code: string }[]).map(({ path, code }) => [path.replace('body.form.answers.', ''), code]))
  }
  assert.deepEqual(await faults({}), { worry: 'required' })
  assert.deepEqual(await faults({ worry: ' ', again: true }), { worry: 'required', plan: 'required' })
  assert.deepEqual(await faults({ ...good, again: false }), { plan: 'not_shown' })
  assert.deepEqual(
    await faults({ worry: 'x'.repeat(301), danger: 'much', done: ['listened', 'sang'], minutes: 'ti', next: 'i morgen', again: 'ja', course: 4, strange: 'a' }),
    { worry: 'too_long', danger: 'not_a_choice', done: 'not_a_choice', minutes: 'kind', next: 'kind', again: 'kind', course: 'kind', '*': 'unknown' },
  )
  assert.deepEqual((await write({ worry: 'søvn' })).body.form.answers, { worry: 'søvn' })
  const { form, confidential } = (await write(good)).body
  assert.deepEqual([form.answers, confidential], [good, ['secret']])
  assert.equal((await world.call('writeNote', counsellor, { params, body: noteOf('', {}) })).code, 'invalid_input', 'nothing at all is no note')
  assert.equal((await world.call('writeNote', counsellor, { params, body: noteOf('', { form: { id, version: 9, answers: good } }) })).code, 'invalid_input')
})

test('a form whose fields do not fit together is refused', async () => {
  const wrong = [
    [field('a', 'short'), field('a', 'long')], [field('text', 'short')], [field('a', 'choice')], [field('a', 'short', { choices: choices('b') })], [field('a', 'choice', { choices: choices('b', 'b') })],
    [field('a', 'short', { when: { field: 'b', is: 'yes' } }), field('b', 'yesno')], [field('b', 'yesno'), field('a', 'short', { when: { field: 'b', is: 'perhaps' } })], [field('a', 'short', { label: { da: '', en: ' ' } })],
  ]
  for (const fields of wrong) {
    const reply = await world.call('saveForm', world.staff.here.administrator, { params: { ...here(), form: randomId() }, body: { version: 0, name: { da: 'a', en: '' }, active: true, fields } })
    assert.equal(reply.code, 'invalid_input', JSON.stringify(fields))
  }
})

test('a written note keeps the version it was written with, whatever the form becomes; of two who change it at once one is told', async () => {
  const { counsellor, params } = await talking(world)
  const { administrator } = world.staff.here
  const { id } = await makeForm(world)
  const before = await world.must('writeNote', counsellor, { params, body: noteOf('', { form: { id, version: 1, answers: { worry: 'før' } } }) })
  const save = (label: string, version: number) => world.call('saveForm', administrator, { params: { ...here(), form: id }, body: { version, name: { da: 'ny', en: '' }, active: true, fields: [field('worry', 'long', { label: { da: label, en: '' } })] } })
  const both = await Promise.all([save('en', 1), save('to', 1)])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 412])
  assert.equal((await save('tre', 1)).code, 'changed_meanwhile')
  const after = await world.must('writeNote', counsellor, { params, body: noteOf('', { form: { id, version: 2, answers: { worry: 'efter' } } }) })
  const notes = await world.must('listNotes', counsellor, { params })
  assert.deepEqual(notes.map((note: typeof before) => [note.id, note.form.version, note.form.fields.length]), [[before.id, 1, everyKind.length], [after.id, 2, 1]])
  const listed = (await world.must('listForms', counsellor, { params: here() })).forms.filter((one: { id: string }) => one.id === id)
  assert.deepEqual(listed.map(({ version }: { version: number }) => version), [2])
  await world.must('saveForm', administrator, { params: { ...here(), form: id }, body: { version: 2, name: { da: 'ny', en: '' }, active: false, fields: [] } })
  assert.ok(!(await world.must('listForms', counsellor, { params: here() })).forms.some((one: { id: string }) => one.id === id), 'one that is not in use is not offered')
})

test('only an administrator makes forms and rules, and each member has its own', async () => {
  const { id } = await makeForm(world)
  for (const caller of [world.staff.here.counsellor, world.staff.here.coordinator, world.staff.there.administrator, world.operator, world.nobody]) {
    for (const operation of ['readJournalSettings', 'saveJournalSettings', 'saveForm'] as const) {
      const body = operation === 'saveForm' ? { version: 1, name: { da: '', en: '' }, active: true, fields: [] } : { correctDays: 1, readers: [], confidential: [], etag: 0 }
      const { code } = await world.call(operation, caller, { params: { ...here(), form: id }, ...(operation !== 'readJournalSettings' && { body }) })
      assert.ok(code === 'not_allowed' || code === 'sign_in_needed', `${operation} by ${caller.name}: ${code}`)
    }
  }
  const there = await world.must('readJournalSettings', world.staff.there.administrator, { params: { member: world.there.id } })
  assert.deepEqual(there.forms.map(({ use, version }: { use: string; version: number }) => [use, version]), [['record', 0]], 'what a member begins with: the contact record as it is shipped')
})
