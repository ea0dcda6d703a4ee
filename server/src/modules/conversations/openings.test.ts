import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Operation, operations } from '@socialspace/contract'
import { randomId } from '../../platform/vault/index.ts'
import { markOf } from '../../../test/acts.ts'
import { type Caller, openWorld, type OperationId, type World } from '../../../test/world.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

const here = () => world.here.id

/** A conversation with a file, a note and a contact record that is not finished, taken and closed in a session that is not used again; and what the citizen said of it. */
async function taken() {
  const { citizen, conversation } = await world.start()
  const at = { member: here(), conversation, file: randomId() }
  const { counsellor } = world.staff.here
  await world.must('takeConversation', counsellor, { params: at })
  await world.must('uploadFile', citizen, { params: at, body: new TextEncoder().encode('%PDF-1.4\n%%EOF') })
  await world.must('sendMessage', citizen, { params: at, body: { id: randomId(), text: '', files: [{ id: at.file, name: 'brev.pdf' }] } })
  await world.must('writeNote', counsellor, { params: at, body: { note: randomId(), themes: [], text: 'et notat' } })
  await world.must('saveRecordDraft', counsellor, { params: at, body: { etag: null, themes: [], text: 'begyndt' } })
  await world.must('closeConversation', counsellor, { params: at, body: { note: randomId(), themes: [], text: 'begyndt', unfinished: true } })
  await world.must('saveMyEvaluation', citizen, { params: at, body: { etag: null, version: 0, answers: { heard: 'well' }, hidden: false, count: null } })
  return { citizen, at }
}
const session = () => world.signedIn('counsellor again', world.staff.here.counsellor.account!, here())
async function openings({ citizen, at }: Awaited<ReturnType<typeof taken>>): Promise<string[]> {
  const acts: { act: string; objectMark: string }[] = await world.must('listActs', world.staff.here.dpo, { params: { member: here() }, query: { limit: '100' } })
  const mark = markOf(world.vault, here(), citizen.account!, at.conversation)
  return acts.filter(({ act, objectMark }) => act.endsWith('.opened') && objectMark === mark).map(({ act }) => act).toSorted()
}
async function resume(caller: Caller, at: { member: string; conversation: string }): Promise<void> {
  const socket = await world.connect(caller)
  socket.send({ t: 'resume', member: at.member, conversation: at.conversation, after: 0 })
  await socket.heard('messages')
  socket.socket.close()
}

/** Every operation by which staff read of a conversation, from the contract alone: a new one is tried by being there. */
const reading = (Object.values(operations) as Operation[]).filter(({ method, path, roles }) => method === 'GET' && path.includes('{conversation}') && roles.includes('counsellor')).map(({ id }) => id as OperationId)

test('P41 by whatever way staff read a conversation, it is an entry', async (t) => {
  assert.ok(reading.length >= 5)
  for (const id of reading) {
    await t.test(id, async () => {
      const one = await taken()
      await world.must(id, await session(), { params: one.at })
      assert.deepEqual(await openings(one), [id === 'listNotes' || id === 'readRecordDraft' ? 'notes.opened' : id === 'readEvaluation' ? 'evaluation.opened' : 'conversation.opened'])
    })
  }
  await t.test('live', async () => {
    const one = await taken()
    await resume(await session(), one.at)
    assert.deepEqual(await openings(one), ['conversation.opened'])
  })
})

test('P41 a conversation that a session opens by all ways at once is one entry, again after ten minutes, and in each session', async (t) => {
  const one = await taken()
  const [first, second] = [await session(), await session()]
  const all = async (caller: Caller) => void (await Promise.all([...reading.flatMap((id) => [world.must(id, caller, { params: one.at }), world.must(id, caller, { params: one.at })]), resume(caller, one.at)]))
  await all(first)
  await all(first)
  assert.deepEqual(await openings(one), ['conversation.opened', 'evaluation.opened', 'notes.opened'])
  await all(second)
  assert.deepEqual(await openings(one), ['conversation.opened', 'conversation.opened', 'evaluation.opened', 'evaluation.opened', 'notes.opened', 'notes.opened'])
  const now = performance.now.bind(performance)
  t.mock.method(performance, 'now', () => now() + 10 * 60 * 1000 + 1)
  await all(first)
  assert.equal((await openings(one)).length, 9)
})

test('P41 who may not read is refused and leaves no entry, and one that cannot be written lets nobody read', async () => {
  const one = await taken()
  const other = await world.addStaff('somebody else', [{ member: here(), role: 'counsellor' }])
  for (const id of reading) assert.equal((await world.call(id, other, { params: one.at })).code, 'not_found', id)
  assert.deepEqual(await openings(one), [])
  const caller = await session()
  // Whose key is gone has no entry; so nothing of theirs is read either.
  world.vault.eraseUnit(here(), one.citizen.account!)
  for (const id of reading) assert.ok((await world.call(id, caller, { params: one.at })).status >= 400, id)
})
