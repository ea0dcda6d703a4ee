import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '../../platform/http/index.ts'
import { randomId } from '../../platform/vault/index.ts'
import { macOf } from '../../../test/acts.ts'
import { query } from '../../../test/database.ts'
import { talkingWorld } from '../../../test/talking.ts'

let world: Awaited<ReturnType<typeof talkingWorld>>
before(async () => { world = await talkingWorld() })
after(() => world.stop())

type Who = Parameters<typeof world.call>[1]
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const code = (result: PromiseSettledResult<unknown>) => (result.status === 'fulfilled' ? 'done' : (result.reason as Refusal).code)

async function talked() {
  const { id, citizen } = await world.start()
  const staff = world.counsellor()
  const params = { conversation: id }
  await world.call('takeConversation', staff, { params })
  const write = async (who: Who, text: string, message = randomId()) => {
    await world.call('sendMessage', who, { params, body: { id: message, text, files: [] } })
    return message
  }
  const edit = (who: Who, message: string, text: string) => world.call('editMessage', who, { params: { ...params, message }, body: { text } })
  const read = async (who: Who = citizen) => (await world.call('readMessages', who, { params, query: { after: 0 } })).messages
  const follow = async (who: Who, from = 0) => {
    const socket = await world.connect(who)
    socket.send({ t: 'resume', member: world.member, conversation: id, after: from })
    await socket.get('conversation')
    return socket
  }
  return { id, citizen, staff, params, write, edit, read, follow }
}

test('P63 either side corrects a message of their own: both see that and when, live and when they come back, and what stood there is kept nowhere', async () => {
  const { id, citizen, staff, params, write, edit, read, follow } = await talked()
  for (const [author, other] of [[citizen, staff], [staff, citizen]] as const) {
    const message = await write(author, 'jeg bor i Odensee')
    const screens = [await follow(author), await follow(other)]
    const number = (await read()).find((one) => one.id === message)!.number
    const [cell] = (await query(world.superuser, 'select body, sealed_version from conversations.message where id = $1', [message])).rows
    const shown = await edit(author, message, 'jeg bor i Odense')
    assert.deepEqual([shown.text, shown.number, typeof shown.edited], ['jeg bor i Odense', number, 'string'])
    for (const screen of screens) await screen.get('messages', ({ messages }) => messages.some((one) => one.id === message && one.text === 'jeg bor i Odense' && one.edited === shown.edited))
    const back = await follow(other, number + 5)
    await back.get('messages', ({ messages }) => messages.some((one) => one.id === message && one.text === 'jeg bor i Odense'))
    assert.deepEqual((await read(other)).filter((one) => one.id === message).map(({ text, edited }) => [text, edited]), [['jeg bor i Odense', shown.edited]])
    const [now] = (await query(world.superuser, 'select body, sealed_version from conversations.message where id = $1', [message])).rows
    assert.equal(now.sealed_version, cell.sealed_version + 1)
    // What stood there, put back into the row as an older copy has it, is not taken for what is said.
    await query(world.superuser, 'update conversations.message set body = $1 where id = $2', [cell.body, message])
    await assert.rejects(read(other))
    await query(world.superuser, 'update conversations.message set body = $1 where id = $2', [now.body, message])
    assert.equal((await edit(author, message, 'jeg bor i Odense C')).text, 'jeg bor i Odense C')
    for (const { socket } of [...screens, back]) socket.close()
  }
  assert.equal(Number((await query(world.superuser, 'select count(*) from conversations.reseal where conversation_id = $1', [id])).rows[0].count), 1, 'the key under which it lay is to go')
  const acts = await query(world.superuser, "select actor from audit.entry where act = 'message.edited' and object_mac = $1 order by id", [macOf(world.vault, world.member, citizen.account!, params.conversation)])
  assert.deepEqual(acts.rows.map(({ actor }) => actor), ['citizen', 'citizen', 'staff', 'staff'])
})

test('only one’s own, only within the member’s minutes, and not after the end; a second reader reads the correction too', async () => {
  const { citizen, staff, params, write, edit } = await talked()
  const [mine, theirs] = [await write(citizen, 'mit'), await write(staff, 'dit')]
  await assert.rejects(edit(staff, mine, 'andet'), refused('not_found'))
  await assert.rejects(edit(citizen, theirs, 'andet'), refused('not_found'))
  await assert.rejects(edit(world.counsellor(), theirs, 'andet'), refused('not_found'))
  await assert.rejects(edit(citizen, randomId(), 'andet'), refused('not_found'))
  const rules = (editMinutes: number) => world.call('saveConversationRules', staff, { body: { editMinutes } })
  await query(world.superuser, "update conversations.message set at = at - interval '16 minutes' where id = $1", [mine])
  await assert.rejects(edit(citizen, mine, 'for sent'), refused('edit_over'))
  await rules(20)
  assert.equal((await world.call('readConversation', citizen, { params })).editMinutes, 20)
  await edit(citizen, mine, 'ikke for sent')
  await rules(0)
  await assert.rejects(edit(staff, theirs, 'aldrig'), refused('edit_over'))
  await rules(20)
  await query(world.superuser, 'insert into conversations.second_reading values ($1, $2)', [world.member, world.queue])
  await assert.rejects(edit(staff, theirs, 'uden om læseren'), refused('second_reader_needed'))
  await edit(citizen, mine, 'borgeren retter sit eget')
  await query(world.superuser, 'delete from conversations.second_reading', [])
  await world.call('closeConversation', staff, { params, body: { note: randomId(), themes: [], text: 'slut' } })
  for (const [who, message] of [[citizen, mine], [staff, theirs]] as const) await assert.rejects(edit(who, message, 'efter slut'), refused('conversation_closed'))
  await assert.rejects(world.call('eraseOwnMessage', staff, { params: { ...params, message: theirs } }), refused('conversation_closed'))
})

test('P62 a counsellor takes their own words back: gone from every screen, and the citizen sees who did it', async () => {
  const { id, citizen, staff, params, write, read, follow } = await talked()
  const [mine, theirs] = [await write(staff, 'det skulle jeg ikke have skrevet'), await write(citizen, 'mine ord')]
  const phone = await follow(citizen)
  await assert.rejects(world.call('eraseOwnMessage', staff, { params: { ...params, message: theirs } }), refused('not_found'))
  await assert.rejects(world.call('eraseOwnMessage', world.counsellor(), { params: { ...params, message: mine } }), refused('not_found'))
  await world.call('eraseOwnMessage', staff, { params: { ...params, message: mine } })
  await phone.get('messages', ({ messages }) => messages.some((one) => one.id === mine && one.event?.name === 'erased' && one.event.who === `alias ${staff.account!.slice(-4)}`))
  assert.equal((await read()).find((one) => one.id === mine)!.text, '')
  await world.call('eraseOwnMessage', staff, { params: { ...params, message: mine } }) // once more is as once
  const acts = await query(world.superuser, "select actor from audit.entry where act = 'message.erased' and object_mac = $1", [macOf(world.vault, world.member, citizen.account!, id)])
  assert.deepEqual(acts.rows.map(({ actor }) => actor), ['staff'])
  phone.socket.close()
})

test('P62 P63 a correction while it is erased, or while the conversation is closed: one comes first, and what was erased stays erased', async () => {
  for (let round = 0; round < 10; round++) {
    const { citizen, staff, params, write, edit, read } = await talked()
    const message = await write(citizen, 'det første')
    const codes = (await Promise.allSettled([edit(citizen, message, 'det andet'), world.call('eraseMessage', citizen, { params: { ...params, message } })])).map(code)
    assert.ok(codes[1] === 'done' && ['done', 'edit_over'].includes(codes[0]!), codes.join())
    const [there] = (await read()).filter((one) => one.id === message)
    assert.deepEqual([there!.text, there!.event?.name], ['', 'erased'])
    await assert.rejects(edit(citizen, message, 'tilbage igen'), refused('edit_over'))

    const last = await write(citizen, 'inden slut')
    const ended = (await Promise.allSettled([edit(citizen, last, 'rettet inden slut'), world.call('closeConversation', staff, { params, body: { note: randomId(), themes: [], text: 'slut' } })])).map(code)
    assert.ok(ended[1] === 'done' && ['done', 'conversation_closed'].includes(ended[0]!), ended.join())
    assert.equal((await read()).find((one) => one.id === last)!.text, ended[0] === 'done' ? 'rettet inden slut' : 'inden slut')
  }
})
