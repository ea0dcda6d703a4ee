import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runningSuperuser } from '../server/src/platform/database/embedded.ts'
import { query } from '../server/test/database.ts'
import { sameProgram } from '../server/test/program.ts'
import { codeOf, readSignIns, type SignIns } from '../server/seed/sign-ins.ts'

/** A running SocialSpace with its demo world, started as `npm start` starts it. */
export interface World {
  readonly url: string
  readonly dataDir: string
  readonly signIns: SignIns
  /** What it printed. */
  said(): string
  /** A person's name, password and a code that was not given yet: each is good once, and the next one a step ahead. */
  credentials(username: string): Promise<{ username: string; password: string; code: string }>
  /** `keep`: its folder stays, for copies of it. */
  stop(options?: { keep?: boolean }): Promise<void>
}

const patience = 120_000
/** In milliseconds. */
const codeLasts = 30_000

/** A demo world that was made and stopped, for the worlds of many files to be copies of: its folder, which goes to them in the environment variable DEMO_WORLD. */
export async function makeDemo(): Promise<string> {
  const world = await startWorld()
  await world.stop({ keep: true })
  return world.dataDir
}

/** `demo: false` starts it as it is started for real: with an address, and nothing seeded. */
export async function startWorld({ demo = true, settings = {} as Record<string, string> } = {}): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'socialspace-e2e-'))
  const { DEMO_WORLD, MUTANT } = process.env
  const copied = demo && DEMO_WORLD !== undefined && MUTANT === undefined
  if (copied) execFileSync('cp', ['-a', `${DEMO_WORLD}/.`, dataDir])
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, [...sameProgram(), join(import.meta.dirname, '../server/src/cli.ts'), 'serve'], {
    env: { ...process.env, CI: '1', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...(!demo && { PUBLIC_URL: url }), ...settings }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  await untilReady(url, child, said)
  if (copied) await waitsAsLong(dataDir)
  const signIns = (await readSignIns(dataDir)) ?? { members: [], staff: [] }
  /** The step of the last code given, per person. */
  const given = new Map<string, number>()
  return {
    url, dataDir, signIns, said: () => said.join(''),
    async credentials(username) {
      const person = signIns.staff.find((one) => one.username === username)
      if (!person) throw new Error(`nobody is called ${username}`)
      const step = Math.max(Math.floor(Date.now() / codeLasts), (given.get(username) ?? 0) + 1)
      given.set(username, step)
      await pause(Math.max(0, (step - 1) * codeLasts - Date.now()))
      return { username, password: person.password, code: codeOf(person, new Date(step * codeLasts)).code }
    },
    async stop({ keep = false } = {}) {
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      if (!keep) await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Who waits in a copy has waited as long as when its world was made: screens say how long, and colour it. */
async function waitsAsLong(dataDir: string): Promise<void> {
  const { mtimeMs: made } = await stat(join(dataDir, 'demo', 'sign-ins.json'))
  const moved = (column: string) => `${column} = ${column} + $1 * interval '1 millisecond'`
  await query(runningSuperuser(dataDir), `update conversations.conversation set ${moved('queued_at')}, ${moved('started_at')} where state = 'waiting'`, [Date.now() - made])
}

/** It answers, and has printed all that it prints at its start. */
async function untilReady(url: string, child: ChildProcess, said: readonly string[]): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(100)) {
    if (child.exitCode !== null) break
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok && said.join('').includes('Stop with')) return
  }
  child.kill('SIGKILL')
  throw new Error(`SocialSpace did not become ready:\n${said.join('')}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
