import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { randomId } from '../platform/vault/index.ts'
import { command } from '../../test/command.ts'
import { openWorld } from '../../test/world.ts'

test('P40 a new epoch that another process begins does not disturb a running server: what was written is read, and people go on', async () => {
  const world = await openWorld()
  try {
    const { citizen, conversation } = await world.start()
    const at = { member: world.here.id, conversation }
    const say = (text: string) => world.must('sendMessage', citizen, { params: at, body: { id: randomId(), text, files: [] } })
    await world.must('updateProfile', citizen, { params: at, body: { etag: 0, contact: { name: 'Anna' } } })
    const { words } = await world.must('createPhrase', citizen, { params: at })
    await say('før')
    const before = await command(world.folder, 'keys')
    assert.match(before.output, /^Epoch 1, since .*\n\d+ living keys\.\n$/)
    const socket = await world.connect(citizen)
    const rotated = await command(world.folder, 'keys', 'rotate')
    assert.equal(rotated.code, 0, rotated.output)
    assert.match(rotated.output, /keys wrapped anew, the old secret is destroyed[^\n]*\nEpoch 2\. Back up/)
    assert.deepEqual(readdirSync(world.config.vault.epochDir), ['epoch-2.secret'])
    await say('efter')
    const { messages } = await world.must('readMessages', citizen, { params: at })
    assert.deepEqual(messages.filter(({ by }: { by: string }) => by === 'citizen').map(({ text }: { text: string }) => text), ['før', 'efter'])
    assert.equal((await world.must('readProfile', citizen, { params: at })).contact.name, 'Anna')
    assert.equal((await world.call('returnWithPhrase', world.nobody, { params: at, body: { phrase: words.join(' ') } })).status, 200)
    const later = await world.start()
    await world.must('eraseEverything', citizen, { params: at })
    assert.equal((await world.call('readMessages', citizen, { params: at })).status, 401)
    await world.must('readMessages', later.citizen, { params: { member: world.here.id, conversation: later.conversation } })
    socket.socket.close()
  } finally {
    await world.close()
  }
})

test('keys rotate --if-due leaves a young epoch alone, and what cannot be done ends with 1, what was asked wrongly with 2', async () => {
  const world = await openWorld()
  const empty = mkdtempSync(join(tmpdir(), 'socialspace-nokeys-'))
  try {
    const { code, output } = await command(world.folder, 'keys', 'rotate', '--if-due')
    assert.equal(code, 0)
    assert.match(output, /is not due[^\n]*\nEpoch 1, since/)
    const none = await command(empty, 'keys', 'rotate')
    assert.deepEqual([none.code, none.output], [1, `There are no keys at ${join(empty, 'keys', 'keystore.db')} yet: the first start makes them.\n`])
    assert.equal((await command(empty, 'keys', 'turn')).code, 2)
    rmSync(join(world.folder, 'keys', 'epoch', 'epoch-1.secret'))
    const lost = await command(world.folder, 'keys', 'rotate')
    assert.equal(lost.code, 1)
    assert.match(lost.output, /^The epoch secret [^\n]+ is missing[^\n]*\.\n$/)
  } finally {
    await world.close()
    rmSync(empty, { recursive: true, force: true })
  }
})
