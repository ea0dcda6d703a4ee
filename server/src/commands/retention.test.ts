import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openWorld, type World } from '../../test/world.ts'
import { type DataFolder, holdDataFolder } from '../platform/datafolder.ts'

/** `socialspace retention run`, beside a server that runs. */
let world: World
let held: DataFolder
before(async () => {
  world = await openWorld({ ownDatabase: true, keep: true })
  held = holdDataFolder(world.folder)
})
after(async () => {
  held?.release()
  await world.close()
  rmSync(world.folder, { recursive: true, force: true })
})

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
const command = (...args: string[]) => new Promise<{ code: number | null; said: string }>((settle) => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, 'retention', ...args], { env: { ...process.env, DATA_DIR: world.folder, PORT: String(world.config.port) }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { said += String(chunk) })
  child.on('close', (code) => settle({ code, said }))
})

test('P30 the operator looks at what is due, sees that it is held back, confirms it, and it is gone; a mistyped command does nothing', async () => {
  const [{ citizen }, stays] = [await world.start(), await world.start()]
  const people = async () => (await world.database.database.withRestricted.forMembers([world.here.id], (tx) => tx.selectFrom('identity.citizen').select('id').execute())).map(({ id }) => id)
  await world.database.database.forMembers([world.here.id], (tx) => tx.updateTable('identity.citizen').set({ active_on: '2020-01-01' }).where('id', '=', citizen.account!).execute())
  assert.equal((await command('run', '--dry-run', '--confirm')).code, 2)
  assert.equal((await command('run', '--member', 'nosuch')).code, 2)

  const dry = await command('run', '--dry-run')
  assert.equal(dry.code, 0, dry.said)
  assert.match(dry.said, /here: 1 profile due now; nothing within a day/)
  const back = await command('run')
  assert.deepEqual([back.code, (await people()).length], [1, 2], back.said)
  assert.match(back.said, /Held back, nothing deleted: .*--confirm/)
  const done = await command('run', '--confirm', '--member', 'here')
  assert.equal(done.code, 0, done.said)
  assert.match(done.said, /Deleted: 1 profile\./)
  assert.deepEqual(await people(), [stays.citizen.account])
  assert.doesNotMatch(done.said, new RegExp(citizen.account!))
})
