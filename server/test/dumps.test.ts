import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { freePort } from './ports.ts'
import { sameProgram } from './program.ts'

/** What is in memory stays there: no core dump, no heap snapshot, no diagnostic report, no debugger, for the program and its PostgreSQL as `npm start` starts them. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'socialspace-dumps-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Somebody's environment that would have Node write down its memory, if it were passed on. */
const talkative = '--report-on-fatalerror --report-uncaught-exception --report-on-signal --heapsnapshot-signal=SIGUSR2 --heapsnapshot-near-heap-limit=1 --abort-on-uncaught-exception'
const of = (pid: number | string, name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8')
const words = (pid: number | string, name: string) => of(pid, name).split('\0').filter(Boolean)

/** Every process that another one started, with those that these started. */
function descendants(pid: number): number[] {
  const parents = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      return [{ pid: Number(name), parent: Number(/^\d+ \(.*\) \S+ (\d+)/s.exec(of(name, 'stat'))![1]) }]
    } catch {
      return []
    }
  })
  const below = (of: number): number[] => parents.filter(({ parent }) => parent === of).flatMap((one) => [one.pid, ...below(one.pid)])
  return below(pid)
}

async function start(): Promise<{ child: ChildProcess; output: () => string; server: number; port: string; ended: Promise<unknown> }> {
  const port = String(await freePort())
  // As on a machine that dumps memory, whatever has been set for us.
  const child = spawn('/bin/sh', ['-c', '{ echo 0x33 >/proc/$$/coredump_filter; } 2>/dev/null; exec "$@"', 'sh', process.execPath, ...sameProgram(), 'run.mjs', 'serve'], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: `http://localhost:${port}`, NODE_OPTIONS: talkative, LOG_LEVEL: 'info', ...(process.env.MUTANT !== undefined && { MUTANT: process.env.MUTANT }) },
  })
  let output = ''
  const ended = once(child, 'close')
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += String(text)
      if (output.includes('SocialSpace is ready at')) resolve()
    })
  }
  await Promise.race([promise, ended.then(() => { throw new Error(`it ended:\n${output}`) })])
  const server = descendants(child.pid!).find((pid) => words(pid, 'cmdline').some((word) => word.endsWith('cli.ts')))!
  return { child, output: () => output, server, port, ended }
}

/** Files that a dying or a talkative process leaves: where it ran, and where its data is. */
const dumps = () => [root, folder, join(folder, 'data'), join(folder, 'data', 'postgres')].flatMap((where) => (existsSync(where) ? readdirSync(where) : []).map((name) => join(where, name)))
  .filter((path) => /\/(core(\.\d+)?|report\.[^/]*\.json|[^/]*\.heapsnapshot|[^/]*\.heapprofile|isolate-[^/]*\.log|node_trace[^/]*)$/.test(path))

test('P40 core dumps, heap snapshots, diagnostic reports and the debugger are off, for the program and all that it starts', { skip: process.platform === 'linux' ? false : 'only Linux shows a process from outside' }, async (t) => {
  const before = dumps()
  const { child, output, server, port, ended } = await start()
  const database = descendants(child.pid!).filter((pid) => pid !== server && /postgres/.test(of(pid, 'cmdline')))
  t.diagnostic(`the program and ${database.length} processes of PostgreSQL`)
  assert.ok(database.length > 3)
  for (const pid of [server, ...database]) {
    assert.match(of(pid, 'limits'), /^Max core file size\s+0\s+0\s/m, `process ${pid} may leave a core file`)
    if (existsSync(`/proc/${pid}/coredump_filter`)) assert.equal(Number.parseInt(of(pid, 'coredump_filter'), 16), 0, `process ${pid} would dump memory`)
  }
  assert.ok(words(server, 'cmdline').includes('--disable-sigusr1'))
  assert.doesNotMatch(words(server, 'cmdline').join(' '), /--(report|heap|inspect|abort|prof|cpu-prof|trace)/)
  assert.ok(!words(server, 'environ').some((word) => word.startsWith('NODE_OPTIONS=')))

  process.kill(server, 'SIGUSR1') // would open the debugger
  process.kill(server, 'SIGUSR1')
  await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)
  child.kill('SIGTERM')
  await ended
  assert.doesNotMatch(output(), /Debugger listening/i)
  assert.deepEqual(dumps(), before)
})

test('P40 a signal that would have a snapshot or a report written, and a fault of its own, leave nothing behind', { skip: process.platform === 'linux' ? false : 'only Linux shows a process from outside' }, async () => {
  const before = dumps()
  for (const signal of ['SIGUSR2', 'SIGABRT'] as const) {
    const { output, server, ended } = await start()
    process.kill(server, signal)
    await ended
    assert.doesNotMatch(output(), /Heap snapshot|Writing Node.js report/i)
  }
  assert.deepEqual(dumps(), before)
})

/** What `socialspace doctor` says of swap, with these swap areas (in a mount namespace of its own, where there is one). */
function doctor(swaps: string): Promise<string> {
  const file = join(folder, 'swaps')
  writeFileSync(file, `Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n${swaps}`)
  const child = spawn('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', 'mount --bind "$1" /proc/swaps && shift && exec "$@"', 'sh', file, process.execPath, 'run.mjs', 'doctor'], {
    cwd: root, env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: join(folder, 'empty') }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { output += String(text) })
  return once(child, 'close').then(() => output)
}

test('P40 the doctor warns of swap that is not encrypted, and says that core dumps are off', { skip: process.platform === 'linux' ? false : 'only Linux lists its swap' }, async () => {
  const open = await doctor('/dev/sda2   partition\t4000\t0\t-2\n/swapfile   file\t4000\t0\t-3\n')
  assert.match(open, /^! Swap on \/dev\/sda2, \/swapfile seems not to be encrypted/m)
  assert.match(open, /^✓ Core dumps are off\.$/m)
  assert.match(await doctor('/dev/dm-1   partition\t4000\t0\t-2\n/dev/zram0   partition\t4000\t0\t100\n'), /^✓ No unencrypted swap\.$/m)
})
