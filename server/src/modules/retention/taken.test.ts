import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { join, planGroup } from '../../../test/groups.ts'
import { handOver, noteOf, talking } from '../../../test/journal.ts'
import { type Caller, openWorld, type World } from '../../../test/world.ts'
import { randomId } from '../../platform/vault/index.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

const begin = async (citizen: Caller, conversation: string) => {
  const { consent } = await world.must('readSite', world.nobody, { params: { slug: 'here' } })
  return await world.call('startConversation', citizen, { params: { member: world.here.id }, body: { conversation, queue: world.here.queue, consent: { version: consent.version, language: 'da', agreed: true } } })
}

test('P04 P62 nobody begins a conversation under a key that is another’s: who shares a group learns an id of each, and could have destroyed with their own conversation what the other wrote', async () => {
  const group = await planGroup(world)
  const [one, other] = [await join(world, group, 'Havn'), await join(world, group, 'Lind')]
  await world.must('sendPost', one.citizen, { params: group.room, body: { id: randomId(), text: 'ord, der er mine' } })
  const { citizen, conversation, params } = await talking(world)
  const note = noteOf('om en anden')
  await world.must('writeNote', world.staff.here.counsellor, { params, body: note })
  for (const taken of [one.me, one.citizen.account!, citizen.account!, conversation, note.note]) assert.equal((await begin(other.citizen, taken)).code, 'id_reused')
  const { posts } = await world.must('readPosts', other.citizen, { params: group.room })
  assert.equal(posts.at(-1).text, 'ord, der er mine')
  const fresh = randomId()
  assert.equal((await begin(other.citizen, fresh)).status, 200)
  assert.equal((await begin(other.citizen, fresh)).status, 200, 'the same again is the same')
})

test('P30 P62 a note lies under a key of its own, not under its conversation’s or its citizen’s, whose end is another; stored only, they are as taken', async () => {
  const { citizen, conversation, params, counsellor } = await talking(world)
  const about = await talking(world)
  await world.must('restrictMyData', about.citizen, { params: { member: world.here.id }, body: { on: true } })
  for (const note of [conversation, citizen.account!, about.conversation, about.citizen.account!]) {
    assert.equal((await world.call('writeNote', counsellor, { params, body: { ...noteOf('om'), note } })).code, 'id_reused')
    assert.equal((await world.call('closeConversation', counsellor, { params, body: { ...noteOf('slut'), note } })).code, 'id_reused')
  }
  assert.equal((await world.must('readConversation', citizen, { params })).state, 'open', 'nothing of it was done')
  const colleague = await world.addStaff('a colleague', [{ member: world.here.id, role: 'counsellor' }])
  await handOver(world, { citizen, conversation, params, counsellor }, colleague)
  assert.equal((await world.call('writeNote', colleague, { params, body: noteOf('om') })).status, 200)
})

test('P62 a key that a stop left before its row was stored is nobody’s: the same is tried again under it', async () => {
  const id = randomId()
  world.vault.createUnit(world.here.id, id)
  const { params, counsellor, citizen } = await talking(world)
  assert.equal((await world.call('writeNote', counsellor, { params, body: { ...noteOf('igen'), note: id } })).status, 200)
  const conversation = randomId()
  world.vault.createUnit(world.here.id, conversation)
  assert.equal((await begin(citizen, conversation)).status, 200)
})
