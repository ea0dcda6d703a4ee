import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inGroups, join, planGroup, said } from '../../../test/groups.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { randomId } from '../../platform/vault/index.ts'

/** Who comes into a group, under what name, and who does not. */
let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

const { post, texts, act, agreeing } = inGroups(() => world)

test('P20 P21 P22 at the door one is told who is there by number and who reads along by role, agrees to a text of its own, and takes a name that nobody has', async () => {
  const group = await planGroup(world)
  const door = await world.must('readGroupDoor', world.nobody, { params: group.params, body: { token: group.token } })
  assert.deepEqual([door.citizens, door.staff, door.mine, door.kept], [0, [{ da: 'rådgiver', en: 'rådgiver' }], null, 'P30D'])
  assert.match(door.consent.text.da, /de andre i gruppen/)
  assert.equal((await world.call('joinGroup', world.nobody, { params: group.params, body: { token: group.token, alias: 'Birk', consent: { version: '2020-01-01', language: 'da', agreed: true } } })).code, 'text_changed')
  const one = await join(world, group, 'Birk')
  assert.equal(said(await agreeing(group, ' birk ')), 'name_taken')
  assert.equal(said(await agreeing(group, 'COUNSELLOR-here  alias')), 'name_taken', 'nor what those who lead it are called')
  const consents = await world.must('listMyConsents', one.citizen, { params: group.params })
  assert.deepEqual(consents.map(({ purpose, how, holds }: { purpose: { en: string }; how: { da: string }; holds: boolean }) => [purpose.en, how.da, holds]), [['To write with others in a group', 'Du trykkede på Gå ind i gruppen', true]])
  // Their name stands in what they told: it is not taken for the group.
  await world.must('updateProfile', one.citizen, { params: group.params, body: { etag: 0, contact: { name: 'Karl Hansen' } } })
  const other = await planGroup(world)
  assert.equal(said(await agreeing(other, 'karl hansen', other.token, one.citizen)), 'invalid_input')
  assert.deepEqual((await world.must('listMyGroups', one.citizen, { params: group.params })).map(({ id }: { id: string }) => id), [group.id])
})

test('P41 who was muted is muted still when they leave and come back, until those who lead the group say otherwise', async () => {
  const group = await planGroup(world)
  const { citizen, me } = await join(world, group, 'Birk')
  await act(group, me, 'mute')
  await world.must('leaveGroup', citizen, { params: group.params, body: { erase: false } })
  await join(world, group, 'Birk', citizen)
  assert.equal(said(await post(citizen, group, 'nu da?')), 'muted')
  assert.equal(said(await act(group, me, 'unmute')), 'done')
  await world.must('leaveGroup', citizen, { params: group.params, body: { erase: false } })
  await join(world, group, 'Birk', citizen)
  assert.equal(said(await post(citizen, group, 'tak')), 'done')
})

test('P01 nobody goes under a name that looks like another’s: what cannot be seen makes no difference, and letters of two alphabets do not mix', async () => {
  const group = await planGroup(world)
  await join(world, group, 'Havn')
  const leader = (await world.must('readStaffProfile', group.by)).alias as string
  for (const alias of ['Ha\u200Bvn', 'Havn\u00AD', '\u202EHavn', 'Hav\u2060n\uFE0F', ' hav\u200Dn ', `${leader}\u200D`]) assert.equal(said(await agreeing(group, alias)), 'name_taken', JSON.stringify(alias))
  for (const alias of ['\u200B\u200B\u200B', '\u3164\u3164', 'H\u0430vn']) assert.equal(said(await agreeing(group, alias)), 'invalid_input', JSON.stringify(alias))
  const { me } = await join(world, group, 'Hej\nmed\u202Edig')
  const { room } = await world.must('readPosts', group.by, { params: group.room })
  assert.equal(room.people.find(({ id }: { id: string }) => id === me).name, 'Hej meddig')
})

test('P20 who is blocked goes into no group, and writes in none that they are in', async () => {
  const [group, other] = [await planGroup(world), await planGroup(world)]
  const { citizen, conversation } = await world.start()
  await join(world, group, 'Siv', citizen)
  const params = { member: world.here.id, conversation }
  const label = randomId()
  await world.must('saveAbuseLabel', world.staff.here.coordinator, { params: { member: world.here.id, label }, body: { name: { da: 'Trusler', en: 'Threats' }, active: true } })
  await world.must('takeConversation', world.staff.here.counsellor, { params })
  await world.must('endAsAbuse', world.staff.here.counsellor, { params, body: { label, hours: 24 } })
  assert.equal(said(await post(citizen, group, 'her da')), 'blocked')
  assert.equal(said(await agreeing(other, 'Siv', other.token, citizen)), 'blocked')
  const { citizen: another } = await join(world, group, 'Lind')
  assert.equal(said(await post(another, group, 'hej')), 'done')
})

test('P41 whoever is taken out of a group does not come back by the old link as somebody else: it is another one at once, told to whoever did it; those who are in stay in', async () => {
  const group = await planGroup(world)
  const [one, two] = [await join(world, group, 'Birk'), await join(world, group, 'Lind')]
  const muted = await world.must('moderateParticipant', group.by, { params: { ...group.params, participant: two.me }, body: { act: 'mute' } })
  assert.equal(muted.newLink, null)
  const { newLink } = await world.must('moderateParticipant', group.by, { params: { ...group.params, participant: one.me }, body: { act: 'remove' } })
  const door = (token: string) => world.call('readGroupDoor', world.nobody, { params: group.params, body: { token } })
  assert.deepEqual([(await door(group.token)).code, (await door(newLink.split('#')[1])).status], ['not_found', 200])
  assert.equal((await world.call('joinGroup', world.nobody, { params: group.params, body: { token: group.token, alias: 'Som ny', consent: { version: '1', language: 'da', agreed: true } } })).code, 'not_found')
  assert.deepEqual(await texts(two.citizen, group), [], 'who is in is in')
  const listed = await planGroup(world, { plan: { listed: true } })
  const three = await join(world, listed, 'Ask')
  assert.equal((await world.must('moderateParticipant', listed.by, { params: { ...listed.params, participant: three.me }, body: { act: 'remove' } })).newLink, null)
})

test('P41 a door that is closed lets nobody new in and shows it on the page; who is in stays, and who left comes back; it is closed by whoever leads the group, once', async () => {
  const group = await planGroup(world, { plan: { listed: true } })
  const [stays, leaves] = [await join(world, group, 'Birk'), await join(world, group, 'Lind')]
  await world.must('leaveGroup', leaves.citizen, { params: group.params, body: { erase: false } })
  const turn = (what: string, by = group.by) => world.call('moderateGroup', by, { params: group.params, body: { act: what } })
  for (const other of [world.nobody, stays.citizen, world.staff.here.administrator, world.staff.there.counsellor]) assert.ok((await turn('close-door', other)).status >= 400, other.name)
  assert.equal(said(await turn('open-door')), 'wrong_state')
  assert.equal((await turn('close-door')).body.doorClosed, true)
  assert.equal(said(await turn('close-door')), 'wrong_state')
  const shown = async () => (await world.must('listOpenGroups', world.nobody, { params: group.params })).find(({ id }: { id: string }) => id === group.id).doorClosed
  assert.equal(await shown(), true)
  assert.equal(said(await agreeing(group, 'Ny', null)), 'group_door_closed')
  assert.equal(said(await post(stays.citizen, group, 'jeg er her endnu')), 'done')
  assert.equal(said(await agreeing(group, 'Lind igen', null, leaves.citizen)), 'done')
  assert.equal((await turn('open-door')).body.doorClosed, false)
  assert.equal(await shown(), false)
  assert.equal(said(await agreeing(group, 'Ny', null)), 'done')
})

test('P04 no group takes the place of the room of all who work at the member', async () => {
  const { there: at, staff: { there: { counsellor: by } } } = world
  const plan = { etag: 0, name: { da: 'x', en: '' }, description: { da: '', en: '' }, startsAt: new Date(Date.now() + 60_000).toISOString(), minutes: 90, most: 10, listed: false, moderators: [by.account] }
  assert.equal((await world.call('saveGroup', by, { params: { member: at.id, group: at.id }, body: plan })).code, 'id_reused')
  assert.equal((await world.call('saveTeamRoom', world.staff.there.coordinator, { params: { member: at.id, team: at.id }, body: { etag: 0, name: { da: 'x', en: '' }, service: null, active: true } })).code, 'id_reused')
  assert.deepEqual((await world.must('listTeamRooms', by, { params: { member: at.id } })).rooms.map(({ id }: { id: string }) => id), [at.id])
})

test('P22 of two who come at once one has the last place, and of two who want a name one has it', async () => {
  const group = await planGroup(world, { plan: { most: 2 } })
  await join(world, group, 'Birk')
  const both = await Promise.all([agreeing(group, 'Lind'), agreeing(group, 'Pil')])
  assert.deepEqual(both.map(said).toSorted(), ['done', 'group_full'])
  const names = await planGroup(world)
  assert.deepEqual((await Promise.all([agreeing(names, 'Lind'), agreeing(names, 'lind')])).map(said).toSorted(), ['done', 'name_taken'])
})
