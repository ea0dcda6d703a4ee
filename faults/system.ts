import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sameEnvironment } from '../server/test/program.ts'
import { type Caller, openWorld } from '../server/test/world.ts'

/** One conversation with both its sides, signed in. */
export interface Talk { readonly member: string; readonly conversation: string; readonly citizen: Caller; readonly counsellor: Caller }

/** A data folder with open conversations, and the program that serves it, which may be killed at any moment and is started again as a supervisor would. */
export interface System {
  readonly url: string
  readonly talks: readonly Talk[]
  readonly dataDir: string
  /** From now on `socialspace serve` runs, and whenever it ends it is started again; settles when it is ready for the first time. */
  start(): Promise<void>
  /** How often it was started, and how often it ended before it was ready. */
  readonly starts: { readonly all: number; readonly vain: number }
  /** For a report of what went wrong: who runs, and the last that they said. */
  state(): string
  readonly pids: { server(): number | undefined; postmaster(): number | undefined; backends(): number[] }
  /** Ends it for good. */
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
  const wanted = { up: true }
  const starts = { all: 0, vain: 0 }
  const mutate = mutant === undefined ? [] : ['--import', fileURLToPath(new URL('../server/test/mutate.ts', import.meta.url))]
  const env = { ...sameEnvironment(), CI: '1', DATA_DIR: world.folder, PORT: String(world.config.port), PUBLIC_URL: world.url, LOG_LEVEL: 'error', FLOOD_STARTS: '100000', ...(mutant !== undefined && { MUTANT: mutant }) }
  const keepRunning = async (ready: () => void) => {
    for (; wanted.up; await pause(50)) {
      child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...mutate, cli, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      const ended = once(child, 'exit')
      let wasReady = false
      for (const stream of [child.stdout!, child.stderr!]) {
        stream.on('data', (text) => {
          said = (said + String(text)).slice(-5000)
          if (wasReady || !said.includes('SocialSpace is ready at')) return
          wasReady = true
          ready()
        })
      }
      starts.all++
      said = ''
      await ended
      if (!wasReady && ++starts.vain === 5 && starts.all === 5) throw new Error(`the program does not start: ${said}`)
    }
  }
  const running = () => (child !== undefined && child.exitCode === null && child.signalCode === null ? child : undefined)
  /** Dead ones that nobody has asked about yet have no command line. */
  const living = (pid: number | undefined) => (pid !== undefined && commandOf(pid) !== '' ? pid : undefined)
  const postmaster = () => {
    const pid = Number(read(join(world.folder, 'postgres', 'postmaster.pid')).split('\n')[0])
    return commandOf(pid).includes('postgres') ? pid : undefined
  }
  return {
    url: world.url, talks, dataDir: world.folder,
    starts,
    state() {
      const processes = [postmaster(), ...childrenOf(postmaster())].map((pid) => commandOf(pid!).replaceAll('\0', ' ').slice(0, 100))
      const log = read(join(world.folder, 'postgres.log')).split('\n').filter((line) => !line.includes('the database system is in')).slice(-25)
      return [`server ${running()?.pid}, started ${starts.all} times`, ...processes, ...log, said].join('\n')
    },
    start: () => new Promise((settle, fail) => { keepRunning(settle).catch(fail) }),
    pids: { server: () => living(running()?.pid), postmaster, backends: () => childrenOf(postmaster()).filter((pid) => commandOf(pid) !== '') },
    async stop() {
      wanted.up = false
      const process = running()
      if (!process) return
      process.kill('SIGTERM')
      await once(process, 'exit')
    },
    remove: () => rmSync(world.folder, { recursive: true, force: true }),
  }
}

const read = (file: string) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
const commandOf = (pid: number) => read(`/proc/${pid}/cmdline`)

/** The processes that a process started: PostgreSQL's, one for each connection and some of its own. */
const childrenOf = (parent: number | undefined): number[] =>
  parent === undefined ? [] : readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => Number(read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ')[1]) === parent)
