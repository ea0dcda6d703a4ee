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
  await query(world.superuser, `update conversations.conversation set queued_at = queued_at - interval '7 minutes' where id = $1`, [people[0]!.id])
  await world.call('takeConversation', staff, { params: { conversation: people[0]!.id } })
  assert.deepEqual(await place(people[1]!), { place: 1, waiting: 2, expectedMinutes: 7 })
  await assert.rejects(place(people[0]!), (error) => error instanceof Refusal && error.code === 'wrong_state')
  await assert.rejects(place({ ...people[1]!, citizen: people[2]!.citizen }), (error) => error instanceof Refusal && error.code === 'not_found')
})

const staffed = async (member: string) => (await world.reception.at(member, [])).staffed({} as never)

test('a member is staffed while a counsellor is available and there', async () => {
  const staff = world.counsellor()
  assert.equal(await staffed(world.member), false)
  const { socket } = await world.connect(staff)
  assert.equal(await staffed(world.member), false)
  await world.call('setAvailability', staff, { body: { available: true } })
  assert.equal(await staffed(world.member), true)
  assert.equal(await staffed(world.otherMember), false)
  await world.call('setAvailability', staff, { body: { available: false } })
  assert.equal(await staffed(world.member), false)
  socket.close()
})

test('who pauses says why and until when, and colleagues see it the same day; who is available does not pause', async () => {
  const staff = world.counsellor()
  const pause = { reason: 'meeting', back: new Date(Date.now() + 3_600_000).toISOString(), message: '' }
  assert.deepEqual(await world.call('setAvailability', staff, { body: { available: false, pause } }), { available: false, pause })
  const seen = async () => (await world.call('listQueue', world.counsellor())).paused
  assert.deepEqual(await seen(), [{ staff: staff.account, ...pause }])
  await assert.rejects(world.call('setAvailability', staff, { body: { available: true, pause } }), (error) => error instanceof Refusal && error.code === 'invalid_input')
  await world.call('setAvailability', staff, { body: { available: true } })
  assert.deepEqual(await seen(), [])
  await world.call('setAvailability', staff, { body: { available: false, pause } })
  await query(world.superuser, `update reception.availability set since = since - interval '1 day' where staff_id = $1`, [staff.account])
  assert.deepEqual(await seen(), [], 'yesterday’s pause is over')
  await world.call('setAvailability', staff, { body: { available: false } })
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
