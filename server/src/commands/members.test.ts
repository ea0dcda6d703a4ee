import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { unpack } from '../../test/extracts.ts'
import { openWorld, type World } from '../../test/world.ts'
import { type DataFolder, holdDataFolder } from '../platform/datafolder.ts'
import { randomId, UnitGone } from '../platform/vault/index.ts'

/** `socialspace members export`, beside a server that runs. */
let world: World
let held: DataFolder
const out = mkdtempSync(join(tmpdir(), 'socialspace-handed-'))
before(async () => {
  world = await openWorld({ ownDatabase: true, keep: true })
  held = holdDataFolder(world.folder)
})
after(async () => {
  held.release()
  await world.close()
  for (const folder of [world.folder, out]) rmSync(folder, { recursive: true, force: true })
})

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
/** A program that is broken on purpose is so in the command’s process, too. */
const broken = process.env.MUTANT === undefined ? [] : ['--import', new URL('../../test/mutate.ts', import.meta.url).href]
const command = (...args: string[]) => new Promise<{ code: number | null; said: string }>((settle) => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...broken, cli, 'members', ...args], { env: { ...process.env, DATA_DIR: world.folder, PORT: String(world.config.port) }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { said += String(chunk) })
  child.on('close', (code) => settle({ code, said }))
})
const write = (of: Awaited<ReturnType<World['start']>>, text: string) => world.must('sendMessage', of.citizen, { params: { member: of.citizen.member!, conversation: of.conversation }, body: { id: randomId(), text, files: [] } })

test('P07 a leaving member takes everything along, readable, and nothing of another’s; asked for by name, it is erased, and the others stay', async () => {
  const [one, two, other] = [await world.start(), await world.start(), await world.start(world.there)]
  await write(one, 'ord hos den ene')
  await write(two, 'ord hos den anden')
  await write(other, 'ord hos en fremmed')
  await world.must('restrictMyData', two.citizen, { params: { member: world.here.id }, body: { on: true } })
  const to = join(out, 'all')

  assert.equal((await command('export', 'here')).code, 2)
  assert.equal((await command('export', 'nowhere', '--to', to)).code, 2)
  assert.equal((await command('export', 'here', '--to', to, '--then-erase')).code, 2, 'nobody is there to ask')
  assert.equal((await command('export', 'here', '--to', to, '--then-erase', '--yes', 'there')).code, 1)
  assert.ok(!existsSync(to), 'nothing is written before it is meant')

  const done = await command('export', 'here', '--to', to)
  assert.equal(done.code, 0, done.said)
  assert.match(done.said, /here: 2 citizens/)
  assert.deepEqual(readdirSync(join(to, 'citizens')).toSorted(), [one, two].map(({ citizen }) => `${citizen.account}.zip`).toSorted())
  for (const [of, said] of [[one, 'ord hos den ene'], [two, 'ord hos den anden']] as const) {
    const path = join(to, 'citizens', `${of.citizen.account}.zip`)
    assert.equal(statSync(path).mode & 0o077, 0, 'for nobody else on the machine')
    assert.ok(unpack(readFileSync(path)).text('data.json').includes(said))
  }
  const json = readFileSync(join(to, 'member.json'), 'utf8')
  const tables = new Map((JSON.parse(json) as { tables: { table: string; rows: Record<string, unknown>[] }[] }).tables.map(({ table, rows }) => [table, rows]))
  assert.equal(tables.get('members.member')![0]!.slug, 'here')
  for (const table of ['members.theme', 'members.queue', 'identity.staff_role', 'audit.entry']) assert.ok(tables.get(table)!.length > 0, table)
  assert.equal((tables.get('identity.staff_role')!.find(({ role }) => role === 'counsellor')!.staff as { alias: string }).alias, 'counsellor-here alias')
  const page = readFileSync(join(to, 'member.html'), 'utf8')
  assert.ok(page.includes('counsellor-here alias') && !/<script/i.test(page))
  for (const text of [json, page]) for (const theirs of [world.there.id, other.citizen.account!, 'counsellor-there']) assert.ok(!text.includes(theirs), theirs)
  assert.equal((await command('export', 'here', '--to', to)).code, 1, 'what was handed over is not written over')

  const gone = await command('export', 'here', '--to', join(out, 'again'), '--then-erase', '--yes', 'here')
  assert.equal(gone.code, 0, gone.said)
  const left = await world.database.database.withRestricted.forMembers([world.here.id], (tx) => tx.selectFrom('conversations.message').select('id').execute())
  assert.deepEqual(left, [])
  for (const { conversation } of [one, two]) assert.throws(() => world.vault.unit(world.here.id, conversation), UnitGone)
  // Its page is gone, and its staff have left: they end when their time is over. Its log does, too; nothing else is there.
  assert.equal((await world.call('readSite', world.nobody, { params: { slug: 'here' } })).status, 404)
  assert.equal((await world.call('readSession', world.staff.here.counsellor)).body.account ?? null, null)
  const staff = await world.database.database.platform((tx) => tx.selectFrom('identity.staff').select(['id', 'ended_at']).execute())
  for (const { id, ended_at } of staff) assert.equal(ended_at !== null, Object.values(world.staff.here).some(({ account }) => account === id))
  assert.match((await world.call('readMessages', other.citizen, { params: { member: world.there.id, conversation: other.conversation } })).text, /ord hos en fremmed/)
})
