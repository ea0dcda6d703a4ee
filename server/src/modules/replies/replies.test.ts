import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { mostOwnReplies } from '@socialspace/contract/replies'
import { PLATFORM, randomId } from '../../platform/vault/index.ts'
import { query, type TestDatabase } from '../../../test/database.ts'
import { type Caller, openWorld, type World } from '../../../test/world.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

const superuser = () => (world.database as TestDatabase).superuser
const at = (reply = '') => ({ params: { member: world.here.id, reply } })
const shared = (da = 'Hej {borger}, jeg hedder {mig}.') => ({ title: { da: 'Velkomst', en: '' }, text: { da, en: '' } })
const own = (text = 'Skriv, når det passer dig.') => ({ title: 'Mit farvel', text })
const list = (who: Caller) => world.must('listReplies', who, at())

test('coordinators and administrators write the member’s replies, counsellors use them, and another member never sees them', async () => {
  const { counsellor, coordinator, administrator, dpo } = world.staff.here
  const id = randomId()
  assert.deepEqual(await world.must('saveReply', coordinator, { ...at(id), body: shared() }), { id, ...shared() })
  await world.must('saveReply', administrator, { ...at(id), body: shared('Hej igen {borger}.') })
  for (const who of [counsellor, coordinator, administrator]) assert.deepEqual((await list(who)).member, [{ id, ...shared('Hej igen {borger}.') }])
  assert.equal((await world.call('listReplies', world.staff.there.counsellor, at())).code, 'not_allowed')
  assert.deepEqual((await world.must('listReplies', world.staff.there.counsellor, { params: { member: world.there.id } })).member, [])
  for (const who of [counsellor, dpo]) assert.equal((await world.call('saveReply', who, { ...at(id), body: shared() })).code, 'not_allowed')
  assert.equal((await world.call('removeReply', counsellor, at(id))).code, 'not_allowed')
  assert.equal((await world.call('listReplies', dpo, at())).code, 'not_allowed')
  assert.equal((await world.call('listReplies', world.nobody, at())).code, 'sign_in_needed')
  assert.equal((await world.call('saveReply', coordinator, { ...at(id), body: { ...shared(), title: { da: '', en: 'Only English' } } })).code, 'invalid_input')
  await world.must('removeReply', coordinator, at(id))
  assert.equal((await world.call('removeReply', coordinator, at(id))).code, 'not_found')
  const acts = await query(superuser(), 'select act, role from audit.entry where object_id = $1 order by id', [id])
  assert.deepEqual(acts.rows.map(({ act, role }) => `${act} ${role}`), ['reply.saved coordinator', 'reply.saved administrator', 'reply.removed coordinator'])
})

test('P40 one’s own replies are sealed under oneself: nobody else reads, changes or removes them, and the database has no word of them', async () => {
  const { counsellor } = world.staff.here
  const colleague = await world.addStaff('colleague', [{ member: world.here.id, role: 'counsellor' }])
  const id = randomId()
  await world.must('saveOwnReply', counsellor, { ...at(id), body: own('et kendingsord i teksten') })
  await world.must('saveOwnReply', counsellor, { ...at(id), body: own('et andet kendingsord') })
  assert.deepEqual((await list(counsellor)).own, [{ id, ...own('et andet kendingsord') }])
  assert.deepEqual((await list(colleague)).own, [])
  assert.equal((await world.call('saveOwnReply', colleague, { ...at(id), body: own() })).code, 'id_reused')
  assert.equal((await world.call('removeOwnReply', colleague, at(id))).code, 'not_found')
  assert.equal((await world.call('saveOwnReply', world.staff.here.coordinator, { ...at(id), body: own() })).code, 'not_allowed')
  const { rows: [row] } = await query(superuser(), 'select * from replies.own_reply where id = $1', [id])
  assert.equal(row.sealed_version, 1)
  assert.ok(!Buffer.concat([row.title, row.body]).includes('kendingsord'))
  assert.equal(world.vault.unit(PLATFORM, counsellor.account!).open('replies.own_reply.body', id, 1, row.body), 'et andet kendingsord')
  await world.must('removeOwnReply', counsellor, at(id))
  assert.deepEqual((await list(counsellor)).own, [])
})

test('P32 whoever leaves a member takes their own replies away with them, there and nowhere else', async () => {
  const both = await world.addStaff('both', [world.here, world.there].map(({ id: member }) => ({ member, role: 'counsellor' as const })))
  for (const member of [world.here.id, world.there.id]) await world.must('saveOwnReply', both, { params: { member, reply: randomId() }, body: own() })
  await world.must('updateStaffRoles', world.staff.here.administrator, { params: { member: world.here.id, staff: both.account! }, body: { roles: [] } })
  const { rows } = await query(superuser(), 'select member_id from replies.own_reply where staff_id = $1', [both.account])
  assert.deepEqual(rows, [{ member_id: world.there.id }])
})

test('of two who save the same reply at once both are told it is theirs, and one stands; there is room for so many', async () => {
  const { counsellor, coordinator, administrator } = world.staff.here
  const [id, mine] = [randomId(), randomId()]
  await Promise.all([coordinator, administrator].map((who, nth) => world.must('saveReply', who, { ...at(id), body: shared(`nr. ${nth}`) })))
  assert.equal((await list(counsellor)).member.length, 1)
  await Promise.all([1, 2, 3].map((nth) => world.must('saveOwnReply', counsellor, { ...at(mine), body: own(`nr. ${nth}`) })))
  assert.match((await list(counsellor)).own[0].text, /^nr\. [123]$/)
  for (let more = 1; more < mostOwnReplies; more += 20) await Promise.all(Array.from({ length: Math.min(20, mostOwnReplies - more) }, () => world.must('saveOwnReply', counsellor, { ...at(randomId()), body: own() })))
  assert.equal((await world.call('saveOwnReply', counsellor, { ...at(randomId()), body: own() })).code, 'no_room')
  await world.must('saveOwnReply', counsellor, { ...at(mine), body: own('der er plads til at rette') })
})

test('many saves of one person’s at once, of new ones and of those that are there, all come through', async () => {
  const somebody = await world.addStaff('saves-much', [{ member: world.here.id, role: 'counsellor' }])
  const ids = Array.from({ length: 8 }, () => crypto.randomUUID() as string).toSorted()
  await world.must('saveOwnReply', somebody, { ...at(ids.at(-1)!), body: own() })
  const all = await Promise.all(Array.from({ length: 10 }, () => ids.map((id) => world.call('saveOwnReply', somebody, { ...at(id), body: own() }))).flat())
  assert.deepEqual([...new Set(all.map(({ status }) => status))], [200])
  assert.deepEqual((await list(somebody)).own.map(({ id }: { id: string }) => id), ids)
})
