import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf, readSignIns, type SignIns } from '../server/seed/sign-ins.ts'

/** A running SocialSpace with its demo world, started as `npm start` starts it. */
export interface World {
  readonly url: string
  readonly dataDir: string
  readonly signIns: SignIns
  /** What it printed. */
  said(): string
  /** User name, password and a code that is good now. */
  credentials(username: string): { username: string; password: string; code: string }
  stop(): Promise<void>
}

const patience = 60_000

/** `demo: false` starts it as it is started for real: with an address, and nothing seeded. */
export async function startWorld({ demo = true, settings = {} as Record<string, string> } = {}): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'socialspace-e2e-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, [join(import.meta.dirname, '../server/src/cli.ts'), 'serve'], {
    env: { ...process.env, CI: '1', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...(!demo && { PUBLIC_URL: url }), ...settings }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  await untilReady(url, child, said)
  const signIns = (await readSignIns(dataDir)) ?? { members: [], staff: [] }
  return {
    url, dataDir, signIns, said: () => said.join(''),
    credentials(username) {
      const person = signIns.staff.find((one) => one.username === username)
      if (!person) throw new Error(`nobody is called ${username}`)
      return { username, password: person.password, code: codeOf(person, new Date()).code }
    },
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function untilReady(url: string, child: ChildProcess, said: readonly string[]): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(100)) {
    if (child.exitCode !== null) break
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
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
