import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Caller, openWorld } from '../server/test/world.ts'

/** One conversation with both its sides, signed in. */
export interface Talk { readonly member: string; readonly conversation: string; readonly citizen: Caller; readonly counsellor: Caller }

/** A data folder with open conversations, and the program that serves it, which may be killed and is started again as a supervisor would. */
export interface System {
  readonly url: string
  readonly talks: readonly Talk[]
  readonly dataDir: string
  /** Starts `socialspace serve` and waits until it is ready; again and again, while it refuses to start. */
  start(): Promise<void>
  /** Ends by itself or by us: settles when the server's process is gone. */
  ended(): Promise<unknown>
  readonly pids: { server(): number | undefined; postmaster(): number | undefined; backends(): number[] }
  /** For a report of what went wrong: who runs, what /readyz says, and the end of PostgreSQL's log. */
  state(): Promise<string>
  stop(): Promise<void>
  remove(): void
}

const cli = fileURLToPath(new URL('../server/src/cli.ts', import.meta.url))
const pause = (milliseconds: number) => new Promise((settle) => { setTimeout(settle, milliseconds) })

/** `mutant`: the name of an edit of server/test/mutants.ts that the served program has in it. `dataDir`: where, when it matters which disk. */
export async function makeSystem({ talks: count, mutant, dataDir }: { talks: number; mutant?: string | undefined; dataDir?: string | undefined }): Promise<System> {
  const world = await openWorld({ ownDatabase: true, keep: true, ...(dataDir !== undefined && { folder: dataDir }) })
  const talks: Talk[] = []
  for (let made = 0; made < count; made++) {
    const counsellor = made % 5 === 0 ? await world.addStaff(`counsellor-${made}`, [{ member: world.here.id, role: 'counsellor' }]) : talks[made - 1]!.counsellor
    const { citizen, conversation } = await world.start()
    await world.must('takeConversation', counsellor, { params: { member: world.here.id, conversation } })
    talks.push({ member: world.here.id, conversation, citizen, counsellor })
  }
  await world.close()

  let child: ChildProcess | undefined
  let said = ''
  const launch = async (): Promise<boolean> => {
    const mutate = mutant === undefined ? [] : ['--import', fileURLToPath(new URL('../server/test/mutate.ts', import.meta.url))]
    const env = { PATH: process.env.PATH, CI: '1', DATA_DIR: world.folder, PORT: String(world.config.port), PUBLIC_URL: world.url, LOG_LEVEL: 'error', ...(mutant !== undefined && { MUTANT: mutant }) }
    const started = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...mutate, cli, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    started.stderr!.on('data', (text) => { said = (said + String(text)).slice(-2000) })
    child = started
    for (let waited = 0; waited < 30_000 && started.exitCode === null && started.signalCode === null; waited += 25) {
      if (await fetch(`${world.url}/readyz`).then(({ ok }) => ok, () => false)) return true
      await pause(25)
    }
    started.kill('SIGKILL')
    return false
  }
  const running = () => (child !== undefined && child.exitCode === null && child.signalCode === null ? child : undefined)
  const postmaster = () => {
    try {
      const pid = Number(readFileSync(join(world.folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres') ? pid : undefined
    } catch {
      return undefined
    }
  }
  return {
    url: world.url, talks, dataDir: world.folder,
    async start() {
      for (let tries = 1; !(await launch()); tries++) {
        if (tries === 5) throw new Error(`the program does not start: ${said}`)
        await pause(200)
      }
    },
    ended: async () => running() && (await once(child!, 'exit')),
    pids: { server: () => running()?.pid, postmaster, backends: () => childrenOf(postmaster()) },
    async state() {
      const names = childrenOf(postmaster()).map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || readFileSync(`/proc/${pid}/stat`, 'utf8').slice(0, 40))
      const log = readFileSync(join(world.folder, 'postgres.log'), 'utf8').split('\n').filter((line) => !line.includes('the database system is')).slice(-25).join('\n')
      const ready = await fetch(`${world.url}/readyz`).then(({ status }) => status, String)
      return `server ${running()?.pid}, postmaster ${postmaster()}, readyz ${ready}\n${names.join('\n')}\n${log}\n${said}`
    },
    async stop() {
      const process = running()
      process?.kill('SIGTERM')
      if (process) await once(process, 'exit')
    },
    remove: () => rmSync(world.folder, { recursive: true, force: true }),
  }
}

/** The processes that a process started: PostgreSQL's, one for each connection and some of its own. */
function childrenOf(parent: number | undefined): number[] {
  if (parent === undefined) return []
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[1]) === parent
    } catch {
      return false
    }
  })
}
