import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { query, type TestDatabase } from '../../../test/database.ts'
import { type Group, inGroups, join, planGroup, said } from '../../../test/groups.ts'
import { type Caller, openWorld, type World } from '../../../test/world.ts'
import { setClock } from '../../platform/clock.ts'
import { randomId } from '../../platform/vault/index.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

/** With every right in the database. */
const ask = (statement: string, values: unknown[] = []) => query((world.database as TestDatabase).superuser, statement, values)

const { post, read, texts, act, agreeing } = inGroups(() => world)
/** What the log of acts says to the person whom it concerns. */
async function myActs(who: Caller): Promise<string[]> {
  const { holdings } = await world.must('readMyData', who, { params: { member: who.member! } })
  const entries = holdings.find(({ table }: { table: string }) => table === 'audit.entry').rows as { fields: { column: string; value: string }[] }[]
  return entries.map(({ fields }) => fields.find(({ column }) => column === 'act')!.value).toSorted()
}
async function enter(who: Caller, { room }: Group, after = 0) {
  const line = await world.connect(who)
  line.send({ t: 'enter', ...room, after })
  return { ...line, all: () => line.frames.flatMap((frame) => (frame.t === 'posts' ? frame.posts : [])) }
}
const entered = async (...given: Parameters<typeof enter>) => {
  const line = await enter(...given)
  await line.heard('room')
  return line
}

test('P04 P20 those in a group see of each other a name and a role, and no id that is good anywhere else', async () => {
  const [group, other] = [await planGroup(world), await planGroup(world)]
  const [one, two] = [await join(world, group, 'Birk'), await join(world, group, 'Lind')]
  const again = await join(world, other, 'Birk', one.citizen)
  assert.notEqual(one.me, again.me)
  await post(one.citizen, group, 'hej')
  await post(group.by, group, 'velkommen')
  const reply = await world.call('readPosts', two.citizen, { params: group.room })
  assert.deepEqual(reply.body.room.people.map(({ by, name }: { by: string; name: string }) => [by, name]), [['staff', 'counsellor-here alias'], ['citizen', 'Birk'], ['citizen', 'Lind']])
  for (const secret of [one.citizen.account!, again.me, group.by.account!]) assert.ok(!reply.text.includes(secret), 'an id from elsewhere')
  const line = await entered(two.citizen, group)
  await line.heard('posts', ({ posts }) => posts.some(({ text }) => text === 'velkommen'))
  for (const secret of [one.citizen.account!, again.me, group.by.account!]) assert.ok(!JSON.stringify(line.frames.filter(({ t }) => t !== 'ready')).includes(secret))
  line.socket.close()
})

test('P04 P41 a group is read by those in it and those who lead it, and each opening is in the log of everyone whose words were opened', async () => {
  const group = await planGroup(world)
  const one = await join(world, group, 'Birk')
  await post(one.citizen, group, 'det, jeg sagde')
  const { citizen: outside } = await world.start()
  for (const who of [outside, world.staff.here.coordinator, world.staff.here.administrator, world.staff.here.caseworker, world.staff.there.counsellor]) {
    const reply = await world.call('readPosts', who, { params: group.room })
    assert.ok(['not_found', 'not_allowed', 'sign_in_needed'].includes(reply.code!), `${who.name} ${reply.status}`)
    const line = await enter(who, group)
    assert.equal((await line.heard('out')).why, 'gone')
    line.socket.close()
  }
  assert.deepEqual(await texts(group.by, group), ['det, jeg sagde'])
  await texts(group.by, group)
  assert.deepEqual((await myActs(one.citizen)).filter((what) => what.startsWith('group')), ['group.joined', 'group.read'])
})

test('numbers of a group are gap-free, whoever writes at once; the same id again is the same number, with other words an error; nothing is missed over a lost line', async () => {
  const group = await planGroup(world)
  const people = await Promise.all(['Birk', 'Lind', 'Pil'].map((name) => join(world, group, name)))
  const lines = await Promise.all(people.map(({ citizen }) => entered(citizen, group)))
  const lost = lines[2]!
  lost.socket.terminate()
  const ids = Array.from({ length: 60 }, () => randomId())
  ids.forEach((id, nth) => lines[nth % 2]!.send({ t: 'post', ...group.room, post: { id, text: `nr. ${nth}` } }))
  await Promise.all(ids.map((id, nth) => lines[nth % 2]!.heard('posted', (frame) => frame.id === id)))
  lines[0]!.send({ t: 'post', ...group.room, post: { id: ids[0]!, text: 'nr. 0' } })
  await lines[0]!.heard('posted', ({ id, outcome }) => id === ids[0] && outcome === 'duplicate')
  lines[0]!.send({ t: 'post', ...group.room, post: { id: ids[0]!, text: 'noget andet' } })
  await lines[0]!.heard('unposted', ({ code }) => code === 'id_reused')
  lines[1]!.send({ t: 'post', ...group.room, post: { id: ids[0]!, text: 'nr. 0' } })
  await lines[1]!.heard('unposted', ({ id, code }) => id === ids[0] && code === 'id_reused')
  const back = await entered(people[2]!.citizen, group, 1)
  await back.heard('posts', ({ posts }) => posts.at(-1)?.number === 61)
  for (const line of [lines[0]!, lines[1]!]) await line.heard('posts', ({ posts }) => posts.some(({ number }) => number === 61))
  for (const [line, from] of [[lines[0]!, 1], [lines[1]!, 1], [back, 2]] as const) {
    assert.deepEqual(line.all().map(({ number }) => number), Array.from({ length: 62 - from }, (_, nth) => nth + from))
    line.socket.close()
  }
})

test('P41 muted reads and does not write; removed is told, is out at once, and does not come back by the link; a new link stops the old one', async () => {
  const group = await planGroup(world)
  const [one, two] = [await join(world, group, 'Birk'), await join(world, group, 'Lind')]
  const [line, desk] = [await entered(one.citizen, group), await entered(group.by, group)]
  assert.equal(said(await act(group, one.me, 'mute')), 'done')
  await line.heard('room', ({ room }) => room.people.find(({ id }) => id === room.me)?.state === 'muted')
  assert.equal(said(await post(one.citizen, group, 'må jeg?')), 'muted')
  await post(two.citizen, group, 'læs med')
  await line.heard('posts', ({ posts }) => posts.some(({ text }) => text === 'læs med'))
  const seenByOther = (await world.must('readPosts', two.citizen, { params: group.room })).room.people.find(({ id }: { id: string }) => id === one.me)
  assert.equal(seenByOther.state, 'in', 'nobody else is told')
  assert.equal(said(await act(group, one.me, 'unmute')), 'done')
  assert.equal(said(await post(one.citizen, group, 'tak')), 'done')
  assert.equal(said(await act(group, one.me, 'remove')), 'done')
  assert.equal((await line.heard('out')).why, 'removed')
  await desk.heard('room', ({ room }) => room.people.find(({ id }) => id === one.me)?.state === 'removed')
  assert.equal(said(await post(one.citizen, group, 'hallo?')), 'not_found')
  assert.equal((await world.call('readPosts', one.citizen, { params: group.room })).status, 404)
  assert.equal(said(await agreeing(group, 'En anden', group.token, one.citizen)), 'group_removed')
  await post(two.citizen, group, 'efter')
  await desk.heard('posts', ({ posts }) => posts.some(({ text }) => text === 'efter'))
  assert.ok(!line.all().some(({ text }) => text === 'efter'))
  assert.equal(said(await act(group, one.me, 'hide')), 'done')
  assert.deepEqual(await texts(two.citizen, group), ['læs med', 'removed', 'efter'])
  assert.equal((await world.call('readGroupDoor', world.nobody, { params: group.params, body: { token: group.token } })).status, 404)
  const { link } = await world.must('renewGroupLink', group.by, { params: group.params })
  assert.equal((await world.call('readGroupDoor', world.nobody, { params: group.params, body: { token: null } })).status, 404)
  assert.equal((await world.call('readGroupDoor', world.nobody, { params: group.params, body: { token: link.split('#')[1] } })).status, 200)
  const { rows } = await ask('select link_hash from rooms.room where id = $1', [group.id])
  assert.ok(!JSON.stringify(rows).includes(link.split('#')[1]))
  assert.deepEqual((await myActs(one.citizen)).filter((what) => /muted|removed|hidden/.test(what)), ['group.hidden', 'group.muted', 'group.removed', 'group.unmuted'])
  for (const each of [line, desk]) each.socket.close()
})

test('P62 one erases what one wrote, one message or all: the others see that it is gone, also on their screens and after a lost line; their own words stay', async () => {
  const group = await planGroup(world)
  const [one, two] = [await join(world, group, 'Birk'), await join(world, group, 'Lind')]
  const [first, second] = [randomId(), randomId()]
  await post(one.citizen, group, 'det fortryder jeg', first)
  await post(one.citizen, group, 'det må blive', second)
  await post(two.citizen, group, 'jeg hører dig')
  const line = await entered(two.citizen, group)
  await line.heard('posts', ({ posts }) => posts.some(({ text }) => text === 'jeg hører dig'))
  const cell = async () => (await ask('select body from rooms.citizen_post where id = $1', [second])).rows[0]?.body as Buffer
  const before = await cell()
  assert.equal(said(await world.call('erasePost', two.citizen, { params: { ...group.room, post: first } })), 'not_found', 'another’s words are not one’s own to erase')
  assert.equal(said(await world.call('erasePost', one.citizen, { params: { ...group.room, post: first } })), 'done')
  await line.heard('posts', ({ posts }) => posts.some(({ id, state }) => id === first && state === 'erased'))
  assert.deepEqual(await texts(two.citizen, group), ['erased', 'det må blive', 'jeg hører dig'])
  assert.notDeepEqual((await cell()).subarray(1, 17), before.subarray(1, 17), 'what stays lies under a new key')
  await world.app.modules.rooms.settleParts()
  assert.deepEqual(world.vault.withPast(world.here.id).filter((id) => id === one.me), [], 'and the old key is gone')
  assert.equal(said(await post(one.citizen, group, 'og videre')), 'done')
  line.socket.terminate()
  assert.equal(said(await world.call('leaveGroup', one.citizen, { params: group.params, body: { erase: true } })), 'done')
  const back = await entered(two.citizen, group, 5)
  await back.heard('posts', ({ posts }) => posts.filter(({ state }) => state === 'erased').length === 3)
  assert.deepEqual(await texts(two.citizen, group), ['erased', 'erased', 'jeg hører dig', 'erased'])
  back.socket.close()
})

test('P40 P62 P64 erasing oneself takes along what one wrote in groups, at once and on every screen; stored only, nobody reads it; the words of the others stay', async () => {
  const group = await planGroup(world)
  const [one, two, three] = [await join(world, group, 'Birk'), await join(world, group, 'Lind'), await join(world, group, 'Pil')]
  await post(one.citizen, group, 'fra den første')
  await post(two.citizen, group, 'fra den anden')
  await post(three.citizen, group, 'fra den tredje')
  const line = await entered(three.citizen, group)
  await line.heard('posts', ({ posts }) => posts.some(({ text }) => text === 'fra den tredje'))
  const [gone, hidden] = [await entered(one.citizen, group), await entered(two.citizen, group)]
  await world.must('restrictMyData', two.citizen, { params: group.params, body: { on: true } })
  const begun = performance.now()
  assert.equal((await hidden.heard('out')).why, 'gone')
  await line.heard('posts', ({ posts }) => posts.some(({ number, state }) => number === 3 && state === 'erased'))
  assert.ok(performance.now() - begun < 5000)
  assert.equal(said(await post(two.citizen, group, 'bag låsen')), 'not_found')
  await world.must('eraseEverything', one.citizen, { params: group.params })
  await line.heard('posts', ({ posts }) => posts.some(({ number, state }) => number === 2 && state === 'erased'))
  assert.deepEqual(await texts(three.citizen, group), ['erased', 'erased', 'fra den tredje'])
  assert.throws(() => world.vault.unit(world.here.id, one.me))
  for (const table of ['participant', 'citizen_post']) assert.equal((await ask(`select from rooms.${table} where citizen_id = $1`, [one.citizen.account])).rowCount, 0, table)
  for (const each of [line, gone, hidden]) each.socket.close()
})

test('P23 the yes to groups taken back ends it at once: out of every group, all that was written there gone, keys and rows; the rest of what is theirs stays', async () => {
  const group = await planGroup(world)
  const { citizen, conversation } = await world.start()
  const one = await join(world, group, 'Birk', citizen)
  const two = await join(world, group, 'Lind')
  await post(one.citizen, group, 'på et ja')
  const [mine, line] = [await entered(citizen, group), await entered(two.citizen, group)]
  await line.heard('posts', ({ posts }) => posts.some(({ text }) => text === 'på et ja'))
  const consent = (await world.must('listMyConsents', citizen, { params: group.params })).find(({ purpose }: { purpose: { en: string } }) => /group/.test(purpose.en)).id
  const begun = performance.now()
  await world.must('withdrawConsent', citizen, { params: { ...group.params, consent } })
  assert.equal((await mine.heard('out')).why, 'gone')
  await line.heard('posts', ({ posts }) => posts.some(({ number, state }) => number === 2 && state === 'erased'))
  assert.ok(performance.now() - begun < 5000)
  assert.equal(said(await post(citizen, group, 'igen')), 'not_found')
  assert.deepEqual(await texts(two.citizen, group), ['erased'])
  assert.throws(() => world.vault.unit(world.here.id, one.me))
  for (const table of ['participant', 'citizen_post']) assert.equal((await ask(`select from rooms.${table} where citizen_id = $1`, [citizen.account])).rowCount, 0, table)
  assert.equal((await world.call('readMessages', citizen, { params: { member: world.here.id, conversation }, query: { after: '0' } })).status, 200)
  for (const each of [mine, line]) each.socket.close()
})

test('P61 one’s extract has one’s own words, name and the group’s name; the words of others are theirs, and it says so', async () => {
  const group = await planGroup(world)
  const [one, two] = [await join(world, group, 'Birkebarken'), await join(world, group, 'Lindetræet')]
  await post(one.citizen, group, 'mine egne ord')
  await post(two.citizen, group, 'en andens ord')
  const text = JSON.stringify(await world.must('readMyData', one.citizen, { params: group.params }))
  for (const there of ['mine egne ord', 'Birkebarken']) assert.ok(text.includes(there), there)
  for (const not of ['en andens ord', 'Lindetræet']) assert.ok(!text.includes(not), not)
})

test('P41 before its time nobody writes, in a pause those who lead it alone, and after it nobody: it is read until its period is over, and then all of it goes, keys first', async () => {
  const group = await planGroup(world, { open: false })
  const one = await join(world, group, 'Birk')
  assert.equal(said(await post(one.citizen, group, 'for tidligt')), 'group_not_open')
  const lead = (what: string) => world.call('moderateGroup', group.by, { params: group.params, body: { act: what } })
  assert.equal(said(await lead('open')), 'done')
  assert.equal(said(await post(one.citizen, group, 'nu')), 'done')
  assert.equal(said(await lead('pause')), 'done')
  assert.equal(said(await post(one.citizen, group, 'i pausen')), 'group_paused')
  assert.equal(said(await post(group.by, group, 'vi tager en pause')), 'done')
  assert.equal(said(await lead('resume')), 'done')
  assert.equal(said(await lead('close')), 'done')
  for (const who of [one.citizen, group.by]) assert.equal(said(await post(who, group, 'for sent')), 'group_closed')
  assert.deepEqual((await read(one.citizen, group)).map(({ event, text }) => event ?? text), ['opened', 'nu', 'paused', 'vi tager en pause', 'resumed', 'closed'])
  assert.equal(said(await agreeing(group, 'Sent ude')), 'group_closed')
  const { rules, etag } = await world.must('readRetention', world.staff.here.administrator, { params: group.params })
  assert.equal(rules.groups, 'P30D')
  assert.ok(etag >= 0)
  await ask("update rooms.room set closed_at = now() - interval '31 days' where id = $1", [group.id])
  await world.app.modules.retention.confirm(world.here.id, { ...(await world.app.modules.retention.preview(world.here.id)).due, group: 10 })
  await ask("update retention.heartbeat set steady_since = now() - interval '3 days'")
  const done = await world.app.modules.retention.run(world.here.id)
  assert.equal(done!.erased.group, 1)
  assert.throws(() => world.vault.unit(world.here.id, one.me))
  for (const table of ['room', 'participant', 'post', 'citizen_post', 'staff_post', 'staff']) assert.equal((await ask(`select from rooms.${table} where ${table === 'room' ? 'id' : 'room_id'} = $1`, [group.id])).rowCount, 0, table)
  assert.doesNotThrow(() => world.vault.unit(world.here.id, one.citizen.account!))
})

test('P32 a group that nobody ended ends by itself half a day after its time', async () => {
  const group = await planGroup(world)
  try {
    setClock(() => new Date(Date.now() + 24 * 60 * 60 * 1000))
    assert.ok(await world.app.modules.rooms.tidy() >= 1)
  } finally {
    setClock(null)
  }
  const { groups } = await world.must('listGroups', group.by, { params: group.params })
  assert.equal(groups.find(({ id }: { id: string }) => id === group.id).state, 'closed')
})

test('P01 somebody who does not feel well tells those who lead the group, and nobody else', async () => {
  const group = await planGroup(world)
  const [one, two] = [await join(world, group, 'Birk'), await join(world, group, 'Lind')]
  const [desk, line] = [await entered(group.by, group), await entered(two.citizen, group)]
  await world.must('callModerator', one.citizen, { params: group.params, body: { on: true } })
  await desk.heard('room', ({ room }) => room.people.find(({ id }) => id === one.me)?.called === true)
  await desk.heard('rooms', ({ member }) => member === world.here.id)
  assert.ok(!JSON.stringify((await world.must('readPosts', two.citizen, { params: group.room })).room.people).includes('"called":true'))
  assert.ok(!line.frames.some((frame) => frame.t === 'room' && frame.room.people.some(({ called }) => called)))
  assert.equal((await world.must('listGroups', group.by, { params: group.params })).groups.find(({ id }: { id: string }) => id === group.id).called, 1)
  assert.equal(said(await act(group, one.me, 'seen')), 'done')
  assert.equal(said(await act(group, one.me, 'seen')), 'wrong_state')
  for (const each of [desk, line]) each.socket.close()
})

test('P41 of removing, muting and closing while somebody writes, each has one outcome, told to both', async () => {
  for (const what of ['remove', 'mute', 'close'] as const) {
    const group = await planGroup(world)
    const [one, two] = [await join(world, group, 'Birk'), await join(world, group, 'Lind')]
    const line = await entered(two.citizen, group)
    const ids = Array.from({ length: 30 }, () => randomId())
    const writing = ids.map((id, nth) => post(one.citizen, group, `nr. ${nth}`, id))
    await pause(5)
    const acted = what === 'close' ? world.call('moderateGroup', group.by, { params: group.params, body: { act: 'close' } }) : act(group, one.me, what)
    const outcomes = await Promise.all(writing)
    assert.equal(said(await acted), 'done')
    const stored = ids.filter((_, nth) => outcomes[nth]!.status < 300)
    const there = (await world.must('readPosts', group.by, { params: group.room, query: { limit: '100' } })).posts.filter(({ event }: { event: string | null }) => event === null).map(({ id }: { id: string }) => id)
    assert.deepEqual(there.toSorted(), stored.toSorted(), 'what was acknowledged is there, and nothing else')
    const code = { remove: 'not_found', mute: 'muted', close: 'group_closed' }[what]
    for (const outcome of outcomes) assert.ok(outcome.status < 300 || outcome.code === code, `${what}: ${outcome.code}`)
    const last = (await read(group.by, group)).at(-1)!.number
    await line.heard('posts', ({ posts }) => posts.some(({ number }) => number === last))
    assert.deepEqual(line.all().map(({ number }) => number), Array.from({ length: last }, (_, nth) => nth + 1), 'the others hear the same')
    line.socket.close()
  }
})

test('P41 of two who lead a group and mute, unmute or remove at once, one does it and the other is told that it is done', async () => {
  const { id: member } = world.here
  const second = await world.addStaff('second', [{ member, role: 'coordinator' }])
  const group = await planGroup(world, { plan: { moderators: [world.staff.here.counsellor.account, second.account] } })
  const [one, another] = [await join(world, group, 'Birk'), await join(world, group, 'Lind')]
  for (const what of ['mute', 'unmute', 'remove']) {
    const both = await Promise.all([act(group, one.me, what), act(group, one.me, what, second)])
    assert.deepEqual(both.map(said).toSorted(), ['done', 'wrong_state'], what)
  }
  const race = await Promise.all([act(group, another.me, 'mute'), act(group, another.me, 'remove', second)])
  const { people } = (await world.must('readPosts', group.by, { params: group.room })).room
  assert.equal(people.find(({ id }: { id: string }) => id === another.me).state, 'removed')
  assert.ok(race.map(said).includes('done'))
})

test('P03 P41 one who leads a group deletes any of it for everyone, and nobody else does', async () => {
  const group = await planGroup(world)
  const [one, two] = [await join(world, group, 'Birk'), await join(world, group, 'Lind')]
  const id = randomId()
  await post(one.citizen, group, 'det skal ikke stå her', id)
  const params = { ...group.room, post: id }
  for (const who of [world.staff.here.coordinator, world.staff.there.counsellor, two.citizen]) assert.notEqual(said(await world.call('erasePost', who, { params })), 'done', who.name)
  assert.equal(said(await world.call('erasePost', group.by, { params })), 'done')
  assert.deepEqual(await texts(two.citizen, group), ['removed'])
  assert.equal((await ask('select from rooms.citizen_post where id = $1', [id])).rowCount, 0)
})
