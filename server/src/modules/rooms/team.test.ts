import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { query, type TestDatabase } from '../../../test/database.ts'
import { type Caller, openWorld, type World } from '../../../test/world.ts'
import { PLATFORM, randomId } from '../../platform/vault/index.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

/** With every right in the database. */
const ask = (statement: string, values: unknown[] = []) => query((world.database as TestDatabase).superuser, statement, values)

const list = (who: Caller, at = world.here) => world.must('listTeamRooms', who, { params: { member: at.id } })
const post = (who: Caller, room: string, text: string, id = randomId()) => world.call('sendPost', who, { params: { member: world.here.id, room }, body: { id, text } })
const read = (who: Caller, room: string) => world.call('readPosts', who, { params: { member: world.here.id, room } })

test('P03 P04 the room of all is there by itself, for those who work with people at the member: not for another member’s, not for the data protection officer, not for the operator, not for citizens', async () => {
  const { counsellor, coordinator, administrator, caseworker, dpo } = world.staff.here
  const { rooms, kept } = await list(counsellor)
  assert.deepEqual([rooms.map(({ id, kind }: { id: string; kind: string }) => [id, kind]), kept], [[[world.here.id, 'team']], 'P30D'])
  const room = world.here.id
  assert.equal((await post(counsellor, room, 'Kaffe klokken ti?')).status, 200)
  for (const who of [coordinator, administrator, caseworker]) assert.equal((await read(who, room)).body.posts[0].text, 'Kaffe klokken ti?')
  const { citizen } = await world.start()
  for (const who of [dpo, world.operator, world.staff.there.counsellor, citizen, world.nobody]) {
    const reply = await read(who, room)
    assert.ok(['not_allowed', 'sign_in_needed', 'not_found'].includes(reply.code!), `${who.name}: ${reply.status}`)
    assert.notEqual((await post(who, room, 'må jeg være med?')).status, 200)
    const line = await world.connect(who).catch(() => undefined)
    if (!line) continue
    line.send({ t: 'enter', member: room, room, after: 0 })
    assert.equal((await line.heard('out')).why, 'gone')
    line.socket.close()
  }
})

test('P04 a room of two is theirs; both of two who open it at once get the same one', async () => {
  const { counsellor, coordinator, administrator } = world.staff.here
  const open = (who: Caller, colleague: Caller) => world.must('openDirect', who, { params: { member: world.here.id }, body: { colleague: colleague.account } })
  const [one, other] = await Promise.all([open(counsellor, coordinator), open(coordinator, counsellor)])
  assert.equal(one.id, other.id)
  assert.deepEqual([one.name.da, other.name.da], [coordinator.name, counsellor.name])
  await post(counsellor, one.id, 'mellem os to')
  assert.equal((await read(coordinator, one.id)).body.posts[0].text, 'mellem os to')
  assert.equal((await read(administrator, one.id)).status, 404)
  assert.equal((await post(administrator, one.id, 'og mig?')).status, 404)
  assert.ok(!(await list(administrator)).rooms.some(({ id }: { id: string }) => id === one.id))
  assert.equal((await world.call('openDirect', counsellor, { params: { member: world.here.id }, body: { colleague: world.staff.there.counsellor.account } })).status, 404)
})

test('what is unread is counted until it is seen; further rooms are made by a coordinator, by name or for a service, and taken away again', async () => {
  const { counsellor, coordinator } = world.staff.here
  const params = { member: world.here.id, team: randomId() }
  const body = { etag: 0, name: { da: 'Ung-chat', en: '' }, service: world.here.service, active: true }
  const made = await world.must('saveTeamRoom', coordinator, { params, body })
  assert.deepEqual([made.name.da, made.service], ['Ung-chat', world.here.service])
  assert.equal((await world.call('saveTeamRoom', coordinator, { params: { ...params, team: randomId() }, body: { ...body, service: randomId() } })).status, 404)
  assert.equal((await world.call('saveTeamRoom', coordinator, { params: { ...params, team: world.here.id }, body: { ...body, etag: 1 } })).code, 'id_reused')
  const [desk, watching] = [await world.connect(counsellor), await world.connect(coordinator)]
  desk.send({ t: 'enter', member: world.here.id, room: params.team, after: 0 })
  await desk.heard('room')
  for (const text of ['et', 'to']) await post(coordinator, params.team, text)
  await desk.heard('posts', ({ posts }) => posts.at(-1)?.number === 2)
  await watching.heard('rooms')
  const unread = async () => (await list(counsellor)).rooms.find(({ id }: { id: string }) => id === params.team)
  assert.deepEqual([(await unread()).read, (await unread()).lastNumber], [0, 2])
  desk.send({ t: 'seen', member: world.here.id, room: params.team, number: 2 })
  for (let turn = 0; turn < 100 && (await unread()).read < 2; turn++) await new Promise((settle) => { setTimeout(settle, 20) })
  assert.equal((await unread()).read, 2)
  await world.must('saveTeamRoom', coordinator, { params, body: { ...body, etag: 1, active: false } })
  assert.equal((await post(counsellor, params.team, 'tre')).code, 'wrong_state')
  assert.equal(await unread(), undefined)
  for (const each of [desk, watching]) each.socket.close()
})

test('P32 P40 P61 what colleagues write lies under its author, is in the author’s own extract alone, can be erased by them, and goes after the member’s period', async () => {
  const { counsellor, coordinator, administrator } = world.staff.here
  const room = world.here.id
  const [id, other] = [randomId(), randomId()]
  await post(counsellor, room, 'HEMMELIGKAFFE', id)
  await post(counsellor, room, 'bliver', other)
  const { rows: [cell] } = await ask('select body, staff_id from rooms.staff_post where id = $1', [id])
  assert.ok(!cell.body.includes('HEMMELIGKAFFE'))
  assert.equal(world.vault.unit(PLATFORM, counsellor.account!).open('rooms.staff_post.body', `${room}:${id}`, 0, cell.body), 'HEMMELIGKAFFE')
  assert.ok(JSON.stringify(await world.must('readStaffData', counsellor)).includes('HEMMELIGKAFFE'))
  assert.ok(!JSON.stringify(await world.must('readStaffData', coordinator)).includes('HEMMELIGKAFFE'))
  assert.equal((await world.call('erasePost', coordinator, { params: { member: room, room, post: id } })).status, 404)
  assert.equal((await world.call('erasePost', counsellor, { params: { member: room, room, post: id } })).status, 204)
  const shown = (await read(coordinator, room)).body.posts.find((one: { id: string }) => one.id === id)
  assert.deepEqual([shown.text, shown.state], ['', 'erased'])
  await ask("update rooms.post set ends_from = now() - interval '31 days' where id = $1", [other])
  await ask("update retention.heartbeat set steady_since = now() - interval '3 days'")
  const { due } = await world.app.modules.retention.preview(room)
  assert.equal(due.team, 1)
  await world.app.modules.retention.confirm(room, due)
  assert.equal((await world.app.modules.retention.run(room))!.erased.team, 1)
  assert.equal((await ask('select from rooms.staff_post where id = $1', [other])).rowCount, 0)
  const rules = (await world.must('readRetention', administrator, { params: { member: room } })).rules
  assert.equal(rules.team, 'P30D')
  assert.equal((await world.call('previewRetention', administrator, { params: { member: room }, body: { rules: { ...rules, team: 'P2Y' } } })).code, 'invalid_input')
})
