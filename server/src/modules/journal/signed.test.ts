import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { setClock } from '../../platform/clock.ts'
import { randomId } from '../../platform/vault/index.ts'
import { extractOf } from '../../../test/extracts.ts'
import { handOver, noteOf, talking, type Talking } from '../../../test/journal.ts'
import { openWorld, type World } from '../../../test/world.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())
afterEach(() => setClock(null))

/** So many days later; the counsellor has signed in again. */
async function later(one: Talking, days: number): Promise<Talking> {
  setClock(() => new Date(Date.now() + days * 86_400_000))
  const { name, account, member } = one.counsellor
  return { ...one, counsellor: await world.signedIn(name, account!, member) }
}
type Cells = Partial<Record<'body' | 'form' | 'signed_as' | 'addenda', Buffer | null>> & { signed_at?: null }
const put = (note: string, cells: Cells) => world.database.database.forMembers([world.here.id], (tx) => tx.updateTable('journal.note').set(cells as object).where('id', '=', note).execute())
const write = (one: Talking, text: string) => world.must('writeNote', one.counsellor, { params: one.params, body: noteOf(text) })
const correct = (one: Talking, { id, etag }: { id: string; etag: number }, text: string) => world.call('correctNote', one.counsellor, { params: { ...one.params, note: id }, body: { etag, themes: [], text } })
const add = (one: Talking, note: string, text: string, id: string = randomId(), by = one.counsellor) => world.call('addAddendum', by, { params: { ...one.params, note }, body: { id, text } })
const only = async (one: Talking) => (await world.must('listNotes', one.counsellor, { params: one.params }))[0]

test('a note is signed by who wrote it: name, title and time; corrected by them within the member’s days, signed anew', async () => {
  const one = await talking(world)
  const note = await write(one, 'først')
  assert.deepEqual([note.signature, note.signedAs, note.locked, note.signedAt, note.etag], ['whole', 'counsellor-here alias, rådgiver', false, note.at, 0])
  const corrected = (await correct(one, note, 'rettet')).body
  assert.deepEqual([corrected.text, corrected.signature, corrected.etag], ['rettet', 'whole', 1])
  assert.equal((await correct(one, note, 'fra den gamle side')).code, 'changed_meanwhile')
  assert.equal((await add(one, note.id, 'for tidligt')).code, 'note_open')
  const acts = (await world.must('listActs', world.staff.here.dpo, { params: one.params, query: { limit: '20' } })).map(({ act }: { act: string }) => act)
  assert.deepEqual(acts.filter((act: string) => act.startsWith('note.')).slice(0, 4).toSorted(), ['note.corrected', 'note.signed', 'note.signed', 'note.written'])
})

test('P63 what is locked is corrected by a signed addendum that is shown with it, to the counsellor and in the extract; not a word of it is changed', async () => {
  const today = await talking(world)
  const note = await write(today, 'bor hos sin mor')
  const one = await later(today, 7.01)
  const locked = await only(one)
  assert.equal(locked.locked, true)
  assert.equal((await correct(one, note, 'omskrevet')).code, 'note_locked')
  const added = (await add(one, note.id, 'bor hos sin far')).body
  assert.deepEqual(added.addenda.map(({ text, signature, signedAs, authorName }: Record<string, string>) => [text, signature, signedAs, authorName]), [['bor hos sin far', 'whole', 'counsellor-here alias, rådgiver', 'counsellor-here']])
  const { addenda: _addenda, etag: _etag, ...rest } = await only(one)
  const { addenda: _none, etag: _before, ...was } = locked
  assert.deepEqual(rest, was)
  setClock(null)
  const { data, files, text } = await extractOf(world, one.citizen)
  const [row] = data.tables.find(({ table }: { table: string }) => table === 'journal.note').rows
  assert.equal(row.values.body, 'bor hos sin mor')
  assert.match(row.values.addenda, /counsellor-here alias, rådgiver: bor hos sin far$/)
  const page = [...files.keys()].find((name) => name.startsWith('da/') && text(name).includes('bor hos sin mor'))!
  assert.match(text(page), /bor hos sin mor[\s\S]*Tillæg[\s\S]*bor hos sin far/)
  // Whoever takes the conversation over adds to it, too, and is named; who has nothing to do with it does not.
  const next = await world.addStaff(`next-${randomId()}`, [{ member: world.here.id, role: 'counsellor' }])
  assert.equal((await add(one, note.id, 'fremmed', randomId(), next)).code, 'not_found')
  await handOver(world, one, next)
  assert.equal((await add(one, note.id, 'ser det samme', randomId(), next)).body.addenda.length, 2)
  assert.equal((await add(today, note.id, 'er ikke med mere')).code, 'not_found')
})

test('the days are the member’s, and hold for what is written from then on', async () => {
  const params = { member: world.here.id }
  const { administrator } = world.staff.here
  const one = await talking(world)
  const before = await write(one, 'under de gamle regler')
  const { etag } = await world.must('readJournalSettings', administrator, { params })
  const rules = (correctDays: number, at: number) => world.call('saveJournalSettings', administrator, { params, body: { correctDays, readers: [], confidential: [], etag: at } })
  assert.deepEqual((await Promise.all([rules(0, etag), rules(0, etag)])).map(({ status }) => status).toSorted(), [200, 412])
  const after = await write(one, 'låst med det samme')
  assert.deepEqual([after.locked, (await correct(one, after, 'x')).code, (await correct(one, before, 'stadig åben')).status], [true, 'note_locked', 200])
  assert.equal((await rules(91, etag + 1)).code, 'invalid_input')
  await world.must('saveJournalSettings', administrator, { params, body: { correctDays: 7, readers: [], confidential: [], etag: etag + 1 } })
})

test('of two corrections at once one is told; of two addenda at once both are kept; the same one twice is one', async () => {
  const one = await talking(world)
  const note = await write(one, 'to på én gang')
  const both = await Promise.all([correct(one, note, 'den ene'), correct(one, note, 'den anden')])
  assert.deepEqual(both.map(({ status, code }) => `${status} ${code}`).toSorted(), ['200 undefined', '412 changed_meanwhile'])
  const winner = both.find(({ status }) => status === 200)!.body
  assert.equal((await only(one)).text, winner.text)
  const then = await later(one, 8)
  const same = randomId()
  await Promise.all([add(then, note.id, 'a'), add(then, note.id, 'b'), add(then, note.id, 'c', same), add(then, note.id, 'c', same)])
  const { addenda, signature } = await only(then)
  assert.deepEqual([addenda.map(({ text }: { text: string }) => text).toSorted(), signature, addenda.every((each: { signature: string }) => each.signature === 'whole')], [['a', 'b', 'c'], 'whole', true])
  assert.equal((await add(then, note.id, 'noget andet', same)).code, 'id_reused')
})

test('a note that was changed past the program has no signature any more, and says so; one from before signatures says that', async () => {
  const one = await talking(world)
  const note = await write(one, 'det rigtige')
  const unit = world.vault.unit(world.here.id, note.id)
  // Even somebody with the keys in hand cannot make the entry in the log.
  await put(note.id, { body: unit.seal('journal.note.body', note.id, 0, 'det forkerte') })
  assert.deepEqual([(await only(one)).text, (await only(one)).signature], ['det forkerte', 'broken'])
  await put(note.id, { signed_at: null, signed_as: null, form: null, addenda: null })
  assert.deepEqual([(await only(one)).signature, (await only(one)).addenda], ['none', []])
})
