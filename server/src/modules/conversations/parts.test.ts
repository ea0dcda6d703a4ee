import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { setClock } from '../../platform/clock.ts'
import { PartErased, randomId } from '../../platform/vault/index.ts'
import { extractOf } from '../../../test/extracts.ts'
import { type Caller, openWorld, type World } from '../../../test/world.ts'
import { settles } from './reseal/index.ts'

let world: World
let counsellor: Caller
before(async () => {
  world = await openWorld()
  counsellor = world.staff.here.counsellor
})
after(async () => {
  setClock(null)
  await world.close()
})

const inDatabase = <T>(work: (tx: Parameters<Parameters<typeof world.database.database.forMembers>[1]>[0]) => Promise<T>) => world.database.database.withRestricted.forMembers([world.here.id], work)
const rowsOf = (conversation: string) => inDatabase((tx) => tx.selectFrom('conversations.message').selectAll().where('conversation_id', '=', conversation).orderBy('number').execute())
const underWay = (conversation: string) => inDatabase((tx) => tx.selectFrom('conversations.reseal').selectAll().where('conversation_id', '=', conversation).executeTakeFirst())
const pdf = new TextEncoder().encode(`%PDF-1.4\n% i filen ${'x'.repeat(150_000)}\n%%EOF`)

/** Until the old key is destroyed, as if the minutes had passed. */
async function settle(): Promise<void> {
  for (let [left, round] = [1, 1]; left > 0; round++, await pause(20)) {
    const passed = round * (settles + 60_000)
    setClock(() => new Date(Date.now() + passed))
    left = await world.app.modules.conversations.reseal().finally(() => setClock(null))
  }
}

/** A conversation with a counsellor in it; the second message of the citizen’s has a file. */
async function talk() {
  const { citizen, conversation } = await world.start()
  const at = { member: world.here.id, conversation }
  await world.must('takeConversation', counsellor, { params: at })
  const [ids, file, kept] = [[randomId(), randomId(), randomId()] as const, randomId(), randomId()]
  for (const id of [file, kept]) await world.must('uploadFile', citizen, { params: { ...at, file: id }, body: pdf })
  await world.must('sendMessage', citizen, { params: at, body: { id: ids[0], text: 'det første bliver', files: [{ id: kept, name: 'bliver.pdf' }] } })
  await world.must('sendMessage', citizen, { params: at, body: { id: ids[1], text: 'det fortrudte', files: [{ id: file, name: 'fortrudt.pdf' }] } })
  await world.must('sendMessage', counsellor, { params: at, body: { id: ids[2], text: 'et svar', files: [] } })
  return { citizen, conversation, at, ids, file, kept }
}
const erase = (caller: Caller, at: { member: string; conversation: string }, message: string) => world.call('eraseMessage', caller, { params: { ...at, message } })

test('P62 a single message of a conversation can be erased by the citizen who wrote it: off every screen at once, and unreadable in every copy once what stays is sealed anew', async () => {
  const { citizen, conversation, at, ids, file, kept } = await talk()
  const [theirs, desk] = [await world.connect(citizen), await world.connect(counsellor)]
  for (const socket of [theirs, desk]) {
    socket.send({ t: 'resume', ...at, after: 0 })
    await socket.heard('messages', ({ messages }) => messages.some(({ text }) => text === 'et svar'))
  }
  const backup = await rowsOf(conversation)
  const old = backup.find(({ id }) => id === ids[1])!

  for (const [who, message] of [[counsellor, ids[1]], [counsellor, ids[2]]] as const) assert.equal((await erase(who, at, message)).code, 'not_allowed', who.name)
  const stranger = (await world.start()).citizen
  for (const [who, message] of [[stranger, ids[1]], [citizen, ids[2]], [citizen, backup[0]!.id], [citizen, randomId()]] as const) assert.equal((await erase(who, at, message)).code, 'not_found', who.name)
  for (let time = 0; time < 2; time++) assert.equal((await erase(citizen, at, ids[1])).status, 204)

  // Both sides are told at once; the number stays, without a gap; the file is gone; whoever was away is told when they come back.
  const replaced = ({ messages }: { messages: readonly { number: number; event: { name: string } | null }[] }) => messages.some(({ number, event }) => number === old.number && event?.name === 'erased')
  for (const socket of [theirs, desk]) await socket.heard('messages', replaced)
  const back = await world.connect(counsellor)
  back.send({ t: 'resume', ...at, after: backup.at(-1)!.number })
  await back.heard('messages', replaced)
  for (const who of [citizen, counsellor]) {
    const { messages } = await world.must('readMessages', who, { params: at })
    assert.deepEqual(messages.map(({ number }: { number: number }) => number), backup.map(({ number }) => number))
    assert.ok(!JSON.stringify(messages).includes('fortrudt') && replaced({ messages }))
    assert.equal((await world.call('readFile', who, { params: { ...at, file } })).code, 'not_found')
  }
  const [act] = await world.must('listActs', world.staff.here.dpo, { params: { member: world.here.id } })
  assert.deepEqual([act.act, act.actor, act.objectId], ['message.erased', 'citizen', null])
  assert.ok(!(await extractOf(world, citizen)).all.includes('fortrudt'))

  // Whoever has the database, the key store and a copy from before: nothing more after the old key is destroyed.
  await settle()
  assert.equal(await underWay(conversation), undefined)
  const unit = world.vault.unit(at.member, conversation)
  for (const row of backup) assert.throws(() => unit.open('conversations.message.body', `${conversation}:${row.id}`, row.sealed_version, row.body), PartErased)
  const { messages } = await world.must('readMessages', counsellor, { params: at })
  assert.deepEqual(messages.map(({ text }: { text: string }) => text).filter(Boolean), ['det første bliver', 'et svar'])
  const whole = await fetch(`${world.url}/api/members/${at.member}/conversations/${conversation}/files/${kept}`, { headers: { cookie: citizen.cookie, 'x-app': 'citizen' } })
  assert.deepEqual(Buffer.from(await whole.arrayBuffer()), Buffer.from(pdf))
  await world.must('sendMessage', citizen, { params: at, body: { id: randomId(), text: 'bagefter', files: [] } })
  assert.ok((await extractOf(world, citizen)).all.includes('bagefter'))
  assert.equal((await world.must('listMyConversations', citizen, { params: { member: at.member } }))[0].themes[0], world.here.theme)

  // A database from before, put back: what lay under the old key says that it cannot be read any more, is never an error, and never words.
  await inDatabase((tx) => tx.updateTable('conversations.message').set({ body: old.body, sealed_version: 0 }).where('conversation_id', '=', conversation).where('number', '=', old.number).execute())
  assert.equal((await world.must('readMessages', counsellor, { params: at })).messages.find(({ number }: { number: number }) => number === old.number).event.name, 'lost')
})

test('P62 a stop between any two steps leaves everything readable, and the next round goes on to the end', async () => {
  const { citizen, conversation, at, ids } = await talk()
  const texts = async () => (await world.must('readMessages', citizen, { params: at })).messages.map(({ text }: { text: string }) => text).filter(Boolean)
  const all = ['det første bliver', 'det fortrudte', 'et svar']
  assert.deepEqual(await texts(), all)
  // Asked for, and stopped; the key made, and stopped before it was noted; half of it sealed anew, and stopped.
  await inDatabase((tx) => tx.insertInto('conversations.reseal').values({ member_id: at.member, conversation_id: conversation }).execute())
  world.vault.rekey(at.member, conversation)
  assert.deepEqual(await texts(), all)
  await world.must('sendMessage', citizen, { params: at, body: { id: randomId(), text: 'imens', files: [] } })
  await world.app.modules.conversations.reseal()
  assert.deepEqual(await texts(), [...all, 'imens'])
  assert.equal((await underWay(conversation))?.keyed_for, 1)
  // Another is erased meanwhile: the key that was new then goes, too.
  assert.equal((await erase(citizen, at, ids[1])).status, 204)
  await settle()
  assert.equal(await underWay(conversation), undefined)
  assert.deepEqual(await texts(), ['det første bliver', 'et svar', 'imens'])
  const keys = new Set((await rowsOf(conversation)).map(({ body }) => body.subarray(1, 17).toString('hex')))
  assert.deepEqual([...keys], [world.vault.unit(at.member, conversation).keyId().toString('hex')])
  // All of it, while a part is being erased.
  assert.equal((await erase(citizen, at, ids[0])).status, 204)
  assert.equal((await world.call('eraseEverything', citizen, { params: { member: at.member } })).status, 204)
  assert.equal(await underWay(conversation), undefined)
  assert.deepEqual(world.vault.unitsOf(at.member).filter((unit) => unit.startsWith(conversation)), [])
})
