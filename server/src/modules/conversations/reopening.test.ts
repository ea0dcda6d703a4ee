import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { randomId } from '../../platform/vault/index.ts'
import { macOf } from '../../../test/acts.ts'
import { query } from '../../../test/database.ts'
import { talkingWorld } from '../../../test/talking.ts'

let world: Awaited<ReturnType<typeof talkingWorld>>
before(async () => { world = await talkingWorld() })
after(() => world.stop())

const draft = (text: string) => ({ id: randomId(), text, files: [] })
const note = () => ({ note: randomId(), themes: [], text: 'slut' })

/** A conversation that was taken, by a counsellor who is there or is not. */
async function taken(there: boolean) {
  const { id, citizen } = await world.start()
  const staff = world.counsellor()
  const params = { conversation: id }
  await world.call('takeConversation', staff, { params })
  await world.call('sendMessage', citizen, { params, body: draft('fra før') })
  const desk = there ? await world.connect(staff) : null
  if (there) await world.call('setAvailability', staff, { body: { available: true } })
  const write = (text = 'jeg skriver igen') => world.call('sendMessage', citizen, { params, body: draft(text) })
  const events = async () => (await world.call('readMessages', citizen, { params, query: { after: 0 } })).messages.map(({ text, event }) => event?.name ?? text)
  const stands = async () => { const { state, participants } = await world.call('readConversation', citizen, { params }); return [state, participants[1]?.id ?? null] }
  return { id, citizen, staff, params, desk, write, events, stands }
}

test('a closed conversation opens again with its counsellor if they are there, and both are told who is', async () => {
  const { id, citizen, staff, params, desk, write, stands } = await taken(true)
  await world.call('closeConversation', staff, { params, body: note() })
  desk!.send({ t: 'resume', member: world.member, conversation: id, after: 0 })
  await desk!.get('conversation')
  await write()
  assert.deepEqual(await stands(), ['open', staff.account])
  assert.match((await desk!.get('messages', ({ messages }) => messages.some(({ event }) => event?.name === 'reopened'))).messages[0]!.event!.who, /^alias/)
  const acts = await query(world.superuser, 'select act, actor from audit.entry where object_mac = $1 order by id desc limit 1', [macOf(world.vault, world.member, citizen.account!, id)])
  assert.deepEqual(acts.rows, [{ act: 'conversation.reopened', actor: 'citizen' }])
  desk!.socket.close()
})

test('P04 a closed conversation whose counsellor is not there waits again, as long as from now; whoever else takes it reads from there on, its own counsellor all of it', async () => {
  const [one, two] = [await taken(false), await taken(false)]
  for (const { staff, params, write, stands } of [one, two]) {
    await world.call('closeConversation', staff, { params, body: note() })
    await write()
    assert.deepEqual(await stands(), ['waiting', null])
  }
  const colleague = world.counsellor()
  const row = (await world.call('listQueue', colleague)).rows.find(({ id }) => id === one.id)!
  assert.ok(Date.now() - Date.parse(row.since) < 5000)
  await world.call('takeConversation', colleague, { params: one.params })
  const read = async (who: typeof colleague, params: object) => (await world.call('readMessages', who, { params, query: { after: 0 } })).messages.map(({ text, event }) => event?.name ?? text)
  assert.deepEqual(await read(colleague, one.params), ['requeued', 'jeg skriver igen', 'taken'])
  await world.call('takeConversation', two.staff, { params: two.params })
  assert.deepEqual(await read(two.staff, two.params), ['started', 'taken', 'fra før', 'closed', 'requeued', 'jeg skriver igen', 'taken'])
  // Files of before stay as closed as words.
  assert.equal((await world.call('listNotes', colleague, { params: one.params })).length, 0)
})

test('what sleeps wakes for a counsellor who is there, and sleeps on, with something new in it, while they are not', async () => {
  const [here, away] = [await taken(true), await taken(false)]
  for (const { staff, params, write } of [here, away]) {
    await world.call('sleepConversation', staff, { params })
    await write()
  }
  assert.deepEqual(await here.stands(), ['open', here.staff.account])
  assert.deepEqual(await away.stands(), ['asleep', away.staff.account])
  assert.deepEqual((await here.events()).slice(-2), ['woken', 'jeg skriver igen'])
  await away.write('og igen')
  await world.call('sendMessage', away.staff, { params: away.params, body: draft('et svar i ro') })
  assert.deepEqual((await away.events()).slice(-4), ['asleep', 'jeg skriver igen', 'og igen', 'et svar i ro'])
  here.desk!.socket.close()
})

test('closing while the citizen writes: either the words were before the end, or they open it again; never words in something closed', async () => {
  for (let round = 0; round < 12; round++) {
    const { staff, params, desk, write, events, stands } = await taken(round % 2 === 0)
    await Promise.all([world.call('closeConversation', staff, { params, body: note() }), ...['a', 'b', 'c'].map(write)])
    const thread = await events()
    const [end, last] = [thread.indexOf('closed'), Math.max(...['a', 'b', 'c'].map((text) => thread.indexOf(text)))]
    const again = thread.filter((one) => one === 'reopened' || one === 'requeued').length
    assert.equal(again, last > end ? 1 : 0, thread.join())
    assert.equal((await stands())[0], last > end ? (desk ? 'open' : 'waiting') : 'closed', thread.join())
    desk?.socket.close()
  }
})
