import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refusal } from '../../platform/http/index.ts'
import { randomId } from '../../platform/vault/index.ts'
import { query } from '../../../test/database.ts'
import { talkingWorld } from '../../../test/talking.ts'

let world: Awaited<ReturnType<typeof talkingWorld>>
before(async () => { world = await talkingWorld() })
after(() => world.stop())

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

test('a note is written once, read by the counsellor of the conversation, and found by nobody else', async () => {
  const { id } = await world.start()
  const [staff, other] = [world.counsellor(), world.counsellor()]
  const params = { conversation: id }
  const body = { note: randomId(), themes: [world.theme], text: 'Et ord, der ikke må stå på disken: kanariefugl' }
  await assert.rejects(world.call('writeNote', staff, { params, body }), refused('not_found'))
  await world.call('takeConversation', staff, { params })
  const written = await world.call('writeNote', staff, { params, body })
  assert.deepEqual(await world.call('writeNote', staff, { params, body }), written)
  await assert.rejects(world.call('writeNote', staff, { params, body: { ...body, text: 'noget andet' } }), refused('id_reused'))
  assert.deepEqual(await world.call('listNotes', staff, { params }), [written])
  for (const operation of ['listNotes', 'writeNote'] as const) await assert.rejects(world.call(operation, other, { params, body }), refused('not_found'))
  const { rows } = await query(world.superuser, 'select body, themes from journal.note where id = $1', [body.note])
  assert.ok(!(rows[0] as { body: Buffer }).body.includes('kanariefugl'))
})

test('closing with a note that is refused leaves the conversation open', async () => {
  const { id } = await world.start()
  const staff = world.counsellor()
  const params = { conversation: id }
  const body = { note: randomId(), themes: [], text: 'den første' }
  await world.call('takeConversation', staff, { params })
  await world.call('writeNote', staff, { params, body })
  await assert.rejects(world.call('closeConversation', staff, { params, body: { ...body, text: 'en anden' } }), refused('id_reused'))
  assert.equal((await world.call('readConversation', staff, { params })).state, 'open')
})
