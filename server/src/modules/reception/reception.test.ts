import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '../../platform/http/index.ts'
import { query } from '../../../test/database.ts'
import { talkingWorld } from '../../../test/talking.ts'

let world: Awaited<ReturnType<typeof talkingWorld>>
before(async () => { world = await talkingWorld() })
after(() => world.stop())

const place = async ({ id, citizen }: Awaited<ReturnType<typeof world.start>>) => world.call('readPlace', citizen, { params: { conversation: id } })

test('places follow the order of arrival, and the expected wait is the median of the last hour or nothing', async () => {
  const people = [await world.start(), await world.start(), await world.start()]
  assert.deepEqual(await Promise.all(people.map(place)), [1, 2, 3].map((number) => ({ place: number, waiting: 3, expectedMinutes: null })))
  const staff = world.counsellor()
  await query(world.superuser, `update conversations.conversation set started_at = started_at - interval '7 minutes' where id = $1`, [people[0]!.id])
  await world.call('takeConversation', staff, { params: { conversation: people[0]!.id } })
  assert.deepEqual(await place(people[1]!), { place: 1, waiting: 2, expectedMinutes: 7 })
  await assert.rejects(place(people[0]!), (error) => error instanceof Refusal && error.code === 'wrong_state')
  await assert.rejects(place({ ...people[1]!, citizen: people[2]!.citizen }), (error) => error instanceof Refusal && error.code === 'not_found')
})

test('a member is staffed while a counsellor is available and there', async () => {
  const staff = world.counsellor()
  assert.equal(await world.reception.staffed(world.member), false)
  const { socket } = await world.connect(staff)
  assert.equal(await world.reception.staffed(world.member), false)
  await world.call('setAvailability', staff, { body: { available: true } })
  assert.equal(await world.reception.staffed(world.member), true)
  assert.equal(await world.reception.staffed(world.otherMember), false)
  await world.call('setAvailability', staff, { body: { available: false } })
  assert.equal(await world.reception.staffed(world.member), false)
  socket.close()
})

test('those who wait hear their place when somebody before them is taken; a stranger may not watch the queue', async () => {
  const [first, second] = [await world.start(), await world.start()]
  const phone = await world.connect(second.citizen)
  phone.send({ t: 'resume', member: world.member, conversation: second.id, after: 0 })
  const { place: before } = await phone.get('place')
  await world.call('takeConversation', world.counsellor(), { params: { conversation: first.id } })
  await phone.get('place', ({ place: now }) => now.place === before.place - 1)
  const stranger = await world.connect(world.counsellor(world.otherMember))
  stranger.send({ t: 'watch', member: world.member })
  assert.equal((await stranger.get('error')).code, 'not_found')
  for (const { socket } of [phone, stranger]) socket.close()
})
