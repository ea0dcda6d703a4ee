import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { randomId } from '../../platform/vault/index.ts'
import { query } from '../../../test/database.ts'
import { sealBody } from './body.ts'
import { talkingWorld } from '../../../test/talking.ts'
import { createWriter, type Entry, nextBatch, type Outcome } from './writer.ts'

let world: Awaited<ReturnType<typeof talkingWorld>>
before(async () => { world = await talkingWorld() })
after(() => world.stop())

const log = { warn() {}, error() {} } as never
const record = async () => undefined
const content = (text: string, files: Entry['content']['files'] = []) => ({ text, files, event: null })
const at = (conversation: string, id: string, files: Entry['content']['files'] = []) => ({ conversation, id, content: content('', files) }) as unknown as Entry

test('a batch leaves a repeated id and a message with files for later, and keeps each conversation’s order', () => {
  const file = [{ id: 'f', name: 'f', type: 'image/png' as const, size: 1 }]
  const queue = [at('a', '1'), at('b', '1'), at('a', '1'), at('a', '2'), at('c', '1', file), at('b', '2'), at('c', '2')]
  const { batch, rest } = nextBatch(queue, 10)
  assert.deepEqual(batch.map(({ conversation, id }) => conversation + id), ['a1', 'b1', 'b2'])
  assert.deepEqual(rest.map(({ conversation, id }) => conversation + id), ['a1', 'a2', 'c1', 'c2'])
  assert.deepEqual(nextBatch([at('a', '1'), at('b', '1')], 1).batch.length, 1)
})

test('a message that the database refuses does not take its batch with it, and leaves no gap', async () => {
  const { id: conversation, citizen } = await world.start()
  const { vault, database, member } = world
  const stored: number[] = []
  const writer = createWriter({ database, vault, log, record, stored: (_message, number) => void stored.push(number), changed() {} }, { lanes: 1 })
  const write = (id: string, broken = false) => new Promise<Outcome>((settle) => {
    const body = sealBody(vault.unit(member, conversation), conversation, id, content(id))
    writer.write({ member, conversation, id: broken ? `${id}0` : id, by: 'citizen', author: citizen.account!, content: content(id), body, from: null, settle })
  })
  const outcomes = await Promise.all([write(randomId()), write(randomId(), true), write(randomId())])
  assert.deepEqual(outcomes.map((outcome) => (outcome.outcome === 'refused' ? outcome.code : outcome.number)), [2, 'internal', 3])
  assert.deepEqual(stored, [2, 3])
})

test('nothing is acknowledged that is not stored: a lost connection is told as unavailable, and the same id may be sent again', async () => {
  const { id: conversation, citizen } = await world.start()
  const { vault, database, member } = world
  const pool = Object.create(database.pool, { connect: { value: async () => {
    const client = await database.pool.connect()
    const run = client.query.bind(client)
    return Object.create(client, {
      query: { value: (asked: unknown) => (asked === 'commit' ? Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNRESET' })) : run(asked as string)) },
      release: { value: (broken: boolean) => client.release(broken) },
    })
  } } })
  const settings = { database, vault, log, record, stored() {}, changed() {} }
  const [broken, whole] = [createWriter({ ...settings, database: { ...database, pool } }), createWriter(settings)]
  const id = randomId()
  const entry = { member, conversation, id, by: 'citizen' as const, author: citizen.account!, content: content('hej'), body: sealBody(vault.unit(member, conversation), conversation, id, content('hej')), from: null }
  assert.deepEqual(await new Promise((settle) => { broken.write({ ...entry, settle }) }), { outcome: 'refused', code: 'unavailable' })
  const outcome = await new Promise<Outcome>((settle) => { whole.write({ ...entry, settle }) })
  assert.deepEqual([outcome.outcome, 'number' in outcome && outcome.number], ['stored', 2])
  const { rowCount } = await query(world.superuser, 'select from conversations.message where conversation_id = $1', [conversation])
  assert.equal(rowCount, 2)
})
