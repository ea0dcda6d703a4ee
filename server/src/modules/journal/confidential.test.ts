import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as z from 'zod/mini'
import { note as noteShape } from '@socialspace/contract/journal'
import { extractOf } from '../../../test/extracts.ts'
import { handOver, makeForm, noteOf, talking } from '../../../test/journal.ts'
import { openWorld, type World } from '../../../test/world.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

const rules = async (readers: string[], confidential: string[]) => {
  const given = { params: { member: world.here.id } }
  const { etag } = await world.must('readJournalSettings', world.staff.here.administrator, given)
  await world.must('saveJournalSettings', world.staff.here.administrator, { ...given, body: { correctDays: 7, readers, confidential, etag } })
}

test('P05 a confidential part of a note is read by its author and by whom the member names, and is in the citizen’s extract', async () => {
  const one = await talking(world)
  const { id } = await makeForm(world)
  const form = { id, version: 1, answers: { worry: 'kan siges', secret: 'fortroligt svar' } }
  await world.must('writeNote', one.counsellor, { params: one.params, body: noteOf('fortrolig tekst', { form, confidential: ['text'] }) })
  const read = async (by = one.counsellor) => (await world.must('listNotes', by, { params: one.params }))[0]
  const seen = async (by = one.counsellor) => { const { text, form: { answers }, withheld } = await read(by); return [text, answers, withheld] }
  const [whole, open] = [['fortrolig tekst', form.answers, []], ['', { worry: 'kan siges' }, ['secret', 'text']]]
  assert.deepEqual(await seen(), whole)
  const next = await world.addStaff('next', [{ member: world.here.id, role: 'counsellor' }])
  await handOver(world, one, next)
  assert.deepEqual(await seen(next), open)
  assert.ok(!(await world.call('listNotes', next, { params: one.params })).text.includes('fortrolig'))
  await rules([], ['counsellor'])
  assert.deepEqual(await seen(next), whole)
  await rules([], [])
  assert.deepEqual(await seen(next), open)
  const { data } = await extractOf(world, one.citizen)
  const { values } = data.tables.find(({ table }: { table: string }) => table === 'journal.note').rows[0]
  assert.deepEqual([values.body, values.form], ['fortrolig tekst', 'skabelon\nworry: kan siges\nsecret (fortroligt): fortroligt svar\nNotat (fortroligt)'])
})

test('P05 a note that would give away a part that is withheld does not get out, whatever made it', async () => {
  const one = await talking(world)
  const { id } = await makeForm(world)
  const note = await world.must('writeNote', one.counsellor, { params: one.params, body: noteOf('ord', { form: { id, version: 1, answers: { worry: 'a', secret: 'b' } } }) })
  assert.ok(z.safeParse(noteShape, note).success)
  for (const withheld of [['secret'], ['text']]) assert.ok(!z.safeParse(noteShape, { ...note, withheld }).success)
})

test('P05 P41 a coordinator or caseworker reads notes only where the member says so, each opening logged in their role; a DPO, an administrator and the operator never', async () => {
  const one = await talking(world)
  const { coordinator, caseworker, dpo, administrator } = world.staff.here
  await world.must('writeNote', one.counsellor, { params: one.params, body: noteOf('åben tekst') })
  const code = async (by = coordinator) => (await world.call('listNotes', by, { params: one.params })).code
  assert.deepEqual([await code(), await code(caseworker)], ['not_found', 'not_found'])
  await rules(['coordinator'], [])
  assert.deepEqual([await code(), await code(caseworker), await code(dpo), await code(administrator), await code(world.operator), await code(world.staff.there.coordinator)], [undefined, 'not_found', 'not_allowed', 'not_allowed', 'not_allowed', 'not_allowed'])
  const acts = await world.must('listActs', dpo, { params: one.params, query: { limit: '5' } })
  assert.ok(acts.some(({ act, role, actorName }: Record<string, string>) => act === 'notes.opened' && role === 'coordinator' && actorName === coordinator.name), JSON.stringify(acts[0]))
  for (const operation of ['writeNote', 'correctNote', 'addAddendum'] as const) assert.equal((await world.call(operation, coordinator, { params: { ...one.params, note: one.conversation }, body: noteOf('x') })).code, 'not_allowed')
  await rules([], [])
  assert.equal(await code(), 'not_found')
})

test('P04 coordinators and caseworkers find their way to journals when the member lets their role in, and only then; the way says when and by whom, nothing that is written', async () => {
  const one = await talking(world)
  await world.must('writeNote', one.counsellor, { params: one.params, body: noteOf('et ord som ingen ser i listen') })
  const { here, there } = world.staff
  const list = async (by = here.coordinator) => await world.must('listJournals', by, { params: { member: world.here.id } })
  await rules([], [])
  for (const by of [here.coordinator, here.caseworker]) assert.deepEqual(await list(by), { allowed: false, rows: [], more: false })
  await rules(['caseworker'], [])
  assert.equal((await list()).allowed, false)
  const { rows } = await list(here.caseworker)
  const found = rows.find(({ conversation }: { conversation: string }) => conversation === one.params.conversation)
  assert.deepEqual([found.notes, found.counsellor], [1, one.counsellor.name])
  assert.ok(!JSON.stringify(rows).includes('et ord') && !JSON.stringify(rows).includes(one.citizen.account!))
  assert.equal((await world.must('listNotes', here.caseworker, { params: one.params })).length, 1, 'and there they read')
  for (const by of [here.counsellor, here.dpo, here.administrator, there.coordinator]) assert.equal((await world.call('listJournals', by, { params: { member: world.here.id } })).code, 'not_allowed', by.name)
  assert.deepEqual((await world.must('listJournals', here.caseworker, { params: { member: world.here.id }, query: { before: found.latestAt } })).rows.filter(({ conversation }: { conversation: string }) => conversation === one.params.conversation), [])
  await rules([], [])
})
