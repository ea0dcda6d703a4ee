import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Address } from '../platform/database/index.ts'
import { query, type TestDatabase } from '../../test/database.ts'
import { sameEnvironment, sameProgram } from '../../test/program.ts'
import { openWorld, type World } from '../../test/world.ts'

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))

let world: World
before(async () => {
  world = await openWorld()
  for (let nth = 0; nth < 3; nth++) await world.start()
  await world.app.modules.audit.settle()
})
after(() => world.close())

const urlOf = ({ host, port, user, password, database }: Address) => `postgresql://${user}:${encodeURIComponent(String(password))}@localhost:${port ?? 5432}/${database}?host=${encodeURIComponent(host!)}`

/** `socialspace audit …` beside the world, which goes on serving. */
function audit(...args: string[]): Promise<{ code: number; out: string }> {
  const { app, owner } = world.database as TestDatabase
  const env = { ...sameEnvironment(), DATA_DIR: world.folder, PORT: String(world.config.port), DATABASE_URL: urlOf(app), DATABASE_OWNER_URL: urlOf(owner) }
  return new Promise((settle) => {
    execFile(process.execPath, [...sameProgram(), cli, 'audit', ...args], { env }, (error, stdout, stderr) => settle({ code: error === null ? 0 : Number(error.code), out: stdout + stderr }))
  })
}

test('P41 audit verify finds nothing in an honest log, keeps its checkpoint, and finds beside the running server what was done to it since', async () => {
  const file = join(world.folder, 'checkpoints')
  const first = await audit('verify', '--save', file)
  assert.equal(first.code, 0, first.out)
  assert.match(first.out, /✓ here: \d+ entries, checkpoint of .*, held against 0 kept checkpoints\.\n! Without a checkpoint[^]*✓ there: 0 entries, no checkpoint yet/)
  const kept = readFileSync(file, 'utf8')
  await world.start()
  await world.app.modules.audit.settle()
  await query((world.database as TestDatabase).superuser, "update audit.entry set act = 'nothing.done' where member_id = $1 and place = 1", [world.here.id])
  const second = await audit('verify', '--member', 'here', '--save', file)
  assert.equal(second.code, 1, second.out)
  assert.match(second.out, /✗ here: entry 1: an entry is not what it was when it was written\./)
  assert.equal(readFileSync(file, 'utf8'), kept, 'what is good is not replaced')
  assert.equal((await audit('verify', '--member', 'there', '--checkpoint', file)).code, 0)

  const gone = join(world.folder, 'gone')
  writeFileSync(gone, kept.replaceAll(world.here.id, '01900000-0000-7000-8000-000000000001'))
  const missing = await audit('verify', '--checkpoint', gone)
  assert.equal(missing.code, 1)
  assert.match(missing.out, /there is no such log any more/)
})

test('audit verify that is asked wrongly says so', async () => {
  for (const args of [[], ['verify', 'all'], ['verify', '--member', 'nobody'], ['verify', '--checkpoint', join(world.folder, 'nothing')], ['verify', '--checkpoint', cli], ['verify', '--member', 'here', '--key', 'x'], ['verify', '--all']]) {
    const { code, out } = await audit(...args)
    assert.equal(code, 2, `${args.join(' ')}: ${out}`)
    assert.match(out, /^[^\n]+\.\n$/)
  }
})

test('P41 the log of a member that has left is verified as theirs, against the checkpoint that was kept before, and what is done to it is found', async () => {
  const file = join(world.folder, 'before-leaving')
  await world.start(world.there)
  await world.app.modules.audit.settle()
  assert.equal((await audit('verify', '--member', 'there', '--save', file)).code, 0)
  await world.app.modules.retention.eraseMember(world.there.id)

  const named = `a member that left \\(${world.there.id}\\)`
  const one = await audit('verify', '--member', world.there.id, '--checkpoint', file)
  assert.equal(one.code, 0, one.out)
  assert.match(one.out, new RegExp(`^✓ ${named}: \\d+ entries, checkpoint of .*, held against 1 kept checkpoint\\.`))
  const all = await audit('verify', '--checkpoint', file)
  assert.match(all.out, new RegExp(`✓ ${named}:`))
  assert.doesNotMatch(all.out, /no such log/)

  await query((world.database as TestDatabase).superuser, "update audit.entry set act = 'nothing.done' where member_id = $1 and place = 0", [world.there.id])
  assert.equal((await audit('verify', '--member', world.there.id, '--checkpoint', file)).code, 1)
})
