import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '../../platform/http/index.ts'
import { setClock } from '../../platform/clock.ts'
import { randomId } from '../../platform/vault/index.ts'
import { query } from '../../../test/database.ts'
import { talkingWorld } from '../../../test/talking.ts'

let world: Awaited<ReturnType<typeof talkingWorld>>
before(async () => { world = await talkingWorld() })
after(async () => {
  setClock(null)
  await world.stop()
})

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const draft = (text: string) => ({ id: randomId(), text, files: [] })
async function opened(staff = world.counsellor()) {
  const { id, citizen } = await world.start()
  const params = { conversation: id }
  await world.call('takeConversation', staff, { params })
  return { id, citizen, staff, params }
}
const rows = async (table: string, id: string) => (await query(world.superuser, `select * from conversations.${table} where conversation_id = $1`, [id])).rows as { body: Buffer }[]
const asked = { text: '', theme: null, states: [] as string[], from: null as string | null, to: null as string | null, after: null as object | null }

test('P40 a title and a colour are for oneself, sealed, in one’s inbox, and nobody else’s', async () => {
  const { id, citizen, staff, params } = await opened()
  const label = { title: 'Hende med hunden', colour: 'blue' as const }
  assert.deepEqual(await world.call('labelConversation', staff, { params, body: label }), label)
  assert.deepEqual((await world.call('listInbox', staff)).rows[0]!.label, label)
  assert.deepEqual((await world.call('readAbout', staff, { params })).label, label)
  const again = { ...label, title: 'Hende med katten' }
  await Promise.all([label, again].map((body) => world.call('labelConversation', staff, { params, body })))
  await world.call('labelConversation', staff, { params, body: again })
  assert.deepEqual((await world.call('listInbox', staff)).rows[0]!.label, again)
  assert.ok((await rows('label', id)).every(({ body }) => !body.includes('katten')))
  assert.ok(!JSON.stringify(await world.call('readConversation', citizen, { params })).includes('katten'))
  for (const who of [citizen, world.counsellor(), world.counsellor(world.otherMember)]) await assert.rejects(world.call('labelConversation', who, { params, body: label }), refused('not_found'))
  await world.call('labelConversation', staff, { params, body: { title: '', colour: null } })
  assert.equal((await rows('label', id)).length, 0)
})

test('P04 what one called a conversation does not go along when it is handed over', async () => {
  const { id, citizen, staff, params } = await opened()
  const colleague = world.counsellor()
  await world.call('labelConversation', staff, { params, body: { title: 'mit eget navn for den', colour: null } })
  await world.call('saveDraft', staff, { params, body: { text: 'halvt svar' } })
  const handover = randomId()
  await world.call('askHandover', staff, { params, body: { id: handover, to: { colleague: colleague.account } } })
  await world.call('answerHandover', citizen, { params: { ...params, handover }, body: { answer: 'with' } })
  assert.equal((await world.call('listInbox', colleague)).rows.find((row) => row.id === id)!.label, null)
  for (const table of ['label', 'draft']) assert.equal((await rows(table, id)).length, 0, table)
})

test('P40 what is begun is kept sealed for whoever began it, on both sides, and is gone when it is sent', async () => {
  const { id, citizen, staff, params } = await opened()
  await world.call('saveDraft', citizen, { params, body: { text: 'jeg ved ikke, om jeg tør' } })
  await world.call('saveDraft', staff, { params, body: { text: 'et svar på vej' } })
  await world.call('saveDraft', staff, { params, body: { text: 'et bedre svar på vej' } })
  assert.equal((await world.call('readDraft', citizen, { params })).text, 'jeg ved ikke, om jeg tør')
  assert.equal((await world.call('readDraft', staff, { params })).text, 'et bedre svar på vej')
  assert.ok((await rows('draft', id)).every(({ body }) => !/tør|svar/.test(body.toString('latin1'))))
  for (const who of [(await world.start()).citizen, world.counsellor(), world.counsellor(world.otherMember)]) {
    await assert.rejects(world.call('readDraft', who, { params }), refused('not_found'))
    await assert.rejects(world.call('saveDraft', who, { params, body: { text: 'x' } }), refused('not_found'))
  }
  await world.call('sendMessage', staff, { params, body: draft('et bedre svar') })
  await world.conversations.tidySent()
  assert.deepEqual([(await world.call('readDraft', staff, { params })).text, (await world.call('readDraft', citizen, { params })).text], ['', 'jeg ved ikke, om jeg tør'])
  // What is begun after it was sent stays.
  await world.call('sendMessage', citizen, { params, body: draft('jeg tør') })
  await new Promise((settle) => { setTimeout(settle, 5) })
  await world.call('saveDraft', citizen, { params, body: { text: 'og en ting til' } })
  await world.conversations.tidySent()
  assert.equal((await world.call('readDraft', citizen, { params })).text, 'og en ting til')
  await world.call('saveDraft', citizen, { params, body: { text: '' } })
  assert.equal((await rows('draft', id)).length, 0)
})

test('P04 what somebody begins while it is handed over is kept nowhere', async () => {
  const { id, staff, params } = await opened()
  const colleague = world.counsellor()
  const [handed, commits] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const handing = world.database.forMembers([world.member], async (tx) => {
    await tx.updateTable('conversations.conversation').set({ staff_id: colleague.account }).where('id', '=', id).execute()
    handed.resolve()
    await commits.promise
  })
  await handed.promise
  const saving = assert.rejects(world.call('saveDraft', staff, { params, body: { text: 'halvt svar' } }), refused('not_found'))
  await new Promise((settle) => { setTimeout(settle, 300) })
  commits.resolve()
  await Promise.all([handing, saving])
  assert.equal((await rows('draft', id)).length, 0)
})

test('P62 erasing a message leaves title and draft readable under the new key', async () => {
  const { citizen, staff, params } = await opened()
  const said = draft('det her skal væk')
  await world.call('sendMessage', citizen, { params, body: said })
  await world.call('labelConversation', staff, { params, body: { title: 'bliver her', colour: 'red' } })
  await world.call('saveDraft', staff, { params, body: { text: 'bliver også' } })
  await world.call('eraseMessage', citizen, { params: { ...params, message: said.id } })
  await world.conversations.reseal()
  setClock(() => new Date(Date.now() + 10 * 60_000))
  assert.equal(await world.conversations.reseal(), 0)
  setClock(null)
  assert.equal((await world.call('readDraft', staff, { params })).text, 'bliver også')
  assert.equal((await world.call('listInbox', staff)).rows[0]!.label?.title, 'bliver her')
})

test('P40 P41 one’s own conversations are found by title, name, theme, state and day, page by page, and nobody else’s', async () => {
  const staff = world.counsellor()
  const other = await opened()
  await world.call('labelConversation', other.staff, { params: other.params, body: { title: 'Nålen', colour: null } })
  const mine: Awaited<ReturnType<typeof opened>>[] = []
  for (let nth = 0; nth < 60; nth++) mine.push(await opened(staff))
  await world.call('labelConversation', staff, { params: mine[7]!.params, body: { title: 'Nålen i høstakken', colour: 'green' } })
  await world.call('updateThemes', mine[9]!.citizen, { params: mine[9]!.params, body: { themes: [] } })
  await world.call('sleepConversation', staff, { params: mine[3]!.params })
  const find = async (part: object) => (await world.call('searchConversations', staff, { body: { ...asked, ...part } }))
  assert.deepEqual((await find({ text: 'høstak nål' })).rows.map(({ id }) => id), [mine[7]!.id])
  const name = `navn ${mine[5]!.citizen.account!.slice(-4)}`
  assert.ok((await find({ text: name })).rows.some(({ id }) => id === mine[5]!.id))
  assert.deepEqual((await find({ states: ['asleep'] })).rows.map(({ id }) => id), [mine[3]!.id])
  assert.deepEqual((await find({ theme: randomId() })).rows, [])

  const all: string[] = []
  let next: object | null = null
  for (let pages = 0; pages === 0 || next; pages++) {
    const page = await find({ theme: world.theme, after: next })
    assert.ok(page.rows.length <= 25 && pages < 5)
    all.push(...page.rows.map(({ id }) => id))
    next = page.next
  }
  assert.deepEqual([all.length, new Set(all).size, all.includes(mine[9]!.id)], [59, 59, false])

  await query(world.superuser, "update conversations.conversation set started_at = '2026-10-25T22:59:00Z', last_at = '2026-10-25T22:59:30Z' where id = $1", [mine[11]!.id])
  const on = async (from: string, to: string) => (await find({ from, to })).rows.map(({ id }) => id)
  assert.deepEqual(await on('2026-10-25', '2026-10-25'), [mine[11]!.id], 'by the member’s clock, on the day it goes back')
  assert.deepEqual(await on('2026-10-26', '2026-10-31'), [])
  assert.deepEqual((await world.call('searchConversations', world.counsellor(world.otherMember), { body: asked, member: world.otherMember })).rows, [])
  const { rows: acts } = await query(world.superuser, "select count(*)::int as count from audit.entry where act = 'conversations.searched' and actor_id = $1", [staff.account])
  assert.equal((acts[0] as { count: number }).count, 7, 'each search is an act, its further pages are not')
})
