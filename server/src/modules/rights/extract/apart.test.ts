import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pino from 'pino'
import { createApp } from '../../../app.ts'
import { connect } from '../../../platform/database/index.ts'
import { openVault, randomId } from '../../../platform/vault/index.ts'
import type { TestDatabase } from '../../../../test/database.ts'
import { unpack } from '../../../../test/extracts.ts'
import { freePort } from '../../../../test/ports.ts'
import { callAt, openWorld, type World } from '../../../../test/world.ts'

/** Two of the program on one database and one key store, as a country runs it: each with its own connections, vault and memory. */
let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

async function another() {
  const [port, database, vault] = [await freePort(), connect((world.database as TestDatabase).app, { max: 5 }), openVault(world.config.vault)]
  const url = `http://localhost:${port}`
  const app = await createApp({ config: { ...world.config, port, publicUrl: url, workplaceUrl: url }, database, vault, log: pino({ level: 'silent' }), limitFactor: 1000, pages: false })
  await app.listen()
  let stopped: Promise<void> | undefined
  return { url, stop: () => (stopped ??= app.close().then(() => { vault.close() }).then(() => database.close())) }
}

test('P61 an extract asked of a process that has gone is had from another: the link is nobody’s memory; and who erased themselves here is unreadable there within a second', async (t) => {
  const other = await another()
  t.after(other.stop)
  const params = { member: world.here.id }
  const [one, two] = [await world.start(), await world.start()]
  for (const { citizen, conversation } of [one, two]) await world.must('sendMessage', citizen, { params: { ...params, conversation }, body: { id: randomId(), text: 'ord fra den ene', files: [] } })
  const read = () => callAt(other.url, 'readMessages', world.staff.here.counsellor, { params: { ...params, conversation: two.conversation } })
  await world.must('takeConversation', world.staff.here.counsellor, { params: { ...params, conversation: two.conversation } })
  assert.match((await read()).text, /ord fra den ene/, 'its key is in the other’s memory')
  await world.must('eraseEverything', two.citizen, { params })
  const gone = performance.now()
  assert.ok((await read()).status >= 400 && performance.now() - gone < 1000)
  assert.equal((await callAt(other.url, 'readMyData', two.citizen, { params })).code, 'sign_in_needed')

  const asked = await callAt(other.url, 'requestExtract', one.citizen, { params, body: {} })
  assert.equal(asked.status, 200, asked.text)
  await other.stop()
  await assert.rejects(fetch(other.url), 'it has gone')
  const answer = await fetch(world.url + (asked.body.link as string), { headers: { cookie: one.citizen.cookie } })
  assert.equal(answer.status, 200)
  assert.match(unpack(new Uint8Array(await answer.arrayBuffer())).text('data.json'), /ord fra den ene/)
  // That it is done is written when the last byte has been taken.
  for (let looked = 0; (await world.must('readExtractProgress', one.citizen, { params })).state !== 'done'; looked++) {
    assert.ok(looked < 100)
    await new Promise((settle) => { setTimeout(settle, 20) })
  }
})
