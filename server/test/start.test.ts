import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { freePort } from './ports.ts'
import { sameEnvironment } from './program.ts'

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'socialspace-start-'))
const data = join(folder, 'data')
after(() => rmSync(folder, { recursive: true, force: true }))

interface Run { readonly child: ChildProcess; readonly output: () => string; readonly ended: Promise<number | null>; ready(): Promise<void> }

/** The program as `npm start` starts it, on a folder and port of the test's own. Not a demo, so that it starts without seeding. */
function start(settings: Record<string, string>, command = 'serve'): Run {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, command], {
    env: { ...sameEnvironment(), DATA_DIR: data, LOG_LEVEL: 'error', ...(settings.PORT && { PUBLIC_URL: `http://localhost:${settings.PORT}` }), ...settings }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (text) => {
      output += String(text)
      if (output.includes('SocialSpace is ready at')) resolve()
    })
  }
  return { child, output: () => output, ended, ready: () => Promise.race([promise, ended.then(() => { throw new Error(`it ended:\n${output}`) })]) }
}

/** Pids of PostgreSQL servers that run on the folder. */
const servers = () => readdirSync('/proc').filter((pid) => /^\d+$/.test(pid)).filter((pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`-D\0${join(data, 'postgres')}\0`)
  } catch {
    return false
  }
})

/** Waits until something is so, and says what was not when it takes longer than ten seconds. */
async function until(what: string, so: () => boolean): Promise<void> {
  const patience = AbortSignal.timeout(10_000)
  while (!so()) {
    assert.ok(!patience.aborted, what)
    await new Promise((settle) => { setTimeout(settle, 20) })
  }
}

const sentence = (output: string) => output.split('\n').filter((line) => line !== '' && !line.startsWith('✓')).join('\n')

test('it starts, serves, refuses a second start, and stops on SIGINT with nothing left running', async () => {
  const PORT = String(await freePort())
  const run = start({ PORT })
  await run.ready()
  assert.equal((await fetch(`http://127.0.0.1:${PORT}/healthz`)).status, 200)
  const second = start({ PORT })
  assert.equal(await second.ended, 1)
  assert.match(sentence(second.output()), /^SocialSpace already runs on [^\n]+ \(process \d+\)[^\n]*\.$/)
  run.child.kill('SIGINT')
  assert.equal(await run.ended, 0, run.output())
  assert.deepEqual(servers(), [])
})

/** How long that takes is measured by `npm run bench -- start`. */
test('it starts on an existing folder', async () => {
  const run = start({ PORT: String(await freePort()) })
  await run.ready()
  run.child.kill('SIGTERM')
  assert.equal(await run.ended, 0)
})

test('killed, it takes its PostgreSQL along and starts again', async () => {
  const run = start({ PORT: String(await freePort()) })
  await run.ready()
  run.child.kill('SIGKILL')
  await run.ended
  const again = start({ PORT: String(await freePort()) })
  await again.ready()
  again.child.kill('SIGKILL')
  await again.ended
  await until('PostgreSQL ends with its owner', () => servers().length === 0)
})

test('when its PostgreSQL is killed it says so and ends', async () => {
  const run = start({ PORT: String(await freePort()) })
  await run.ready()
  process.kill(Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  assert.equal(await run.ended, 1)
  assert.match(run.output(), /The embedded PostgreSQL ended by itself/)
})

test('a port that is taken is one sentence, and nothing is left running', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const run = start({ PORT: String(typeof address === 'object' ? address!.port : 0) })
  assert.equal(await run.ended, 1)
  other.close()
  assert.match(sentence(run.output()), /^Port \d+ is taken by another program[^\n]*\.$/)
  assert.deepEqual(servers(), [])
})

for (const [title, settings, expected] of [
  ['a folder that cannot be made', { DATA_DIR: '/proc/socialspace' }, /^The data folder \/proc\/socialspace cannot be written \(\w+\)[^\n]*\.$/],
  ['a file where the folder should be', { DATA_DIR: cli }, /^The data folder [^\n]+ cannot be written \(\w+\)[^\n]*\.$/],
  ['a database that nobody answers for', { DATABASE_URL: 'postgres://a:secret-word@127.0.0.1:1/x', DATABASE_OWNER_URL: 'postgres://a:secret-word@127.0.0.1:1/x' }, /^The PostgreSQL of DATABASE_OWNER_URL does not answer \(ECONNREFUSED\)\.$/],
  ['a setting that cannot be used', { PORT: 'http' }, /^PORT must be a port number from 1 to 65535\.$/],
] as const) {
  test(`${title} is one sentence and exit code 1`, async () => {
    const run = start(settings)
    assert.equal(await run.ended, 1)
    assert.match(sentence(run.output()), expected)
    assert.doesNotMatch(run.output(), /secret-word/)
  })
}

test('a root key that is not the right one is one sentence', async () => {
  const wrong = join(folder, 'wrong.key')
  const right = readFileSync(join(data, 'keys', 'root.key'))
  writeFileSync(wrong, Buffer.from(right.map((byte, at) => (at === 0 ? byte ^ 1 : byte))), { mode: 0o600 })
  const run = start({ PORT: String(await freePort()), ROOT_KEY_FILE: wrong })
  assert.equal(await run.ended, 1)
  assert.match(sentence(run.output()), /^[A-Z][^\n]*\.$/)
  assert.deepEqual(servers(), [])
})

test('an unknown command is one sentence and exit code 2', async () => {
  const run = start({}, 'dance')
  assert.equal(await run.ended, 2)
  assert.equal(run.output(), 'There is no command "dance": see socialspace --help.\n')
})
