import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, openSync, closeSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StartError } from '../starterror.ts'
import { findBinaries } from './binaries.ts'
import { withClient } from './client.ts'
import { mustReach, type RunAs, runAs } from './runas.ts'
import { settings } from './settings.ts'

/** A PostgreSQL of our own, running. */
export interface Cluster {
  /** The folder of its Unix socket: the `host` for pg. */
  readonly host: string
  readonly pid: number
  /** Settles when PostgreSQL has ended, whoever ended it. */
  readonly ended: Promise<void>
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>
}

/** Where a cluster lives: `data` is PostgreSQL's folder, `log` its log, `password` the superuser's. */
export interface Place { readonly data: string; readonly log: string; readonly password: string }

export const superuser = 'postgres'

/** Makes the cluster unless it exists. A half-made one of an interrupted first start is made anew. */
export async function initialise(place: Place): Promise<void> {
  if (existsSync(join(place.data, 'PG_VERSION'))) return
  const as = runAs()
  const { initdb } = await findBinaries()
  mustReach(as, initdb)
  const fresh = `${place.data}.new`
  rmSync(fresh, { recursive: true, force: true })
  if (as.owner) chmodSync(dirname(place.data), 0o711)
  ownFolder(fresh, as)
  mustReach(as, fresh)
  const password = `${place.data}.initial-password`
  writeFileSync(password, place.password, { mode: 0o600 })
  if (as.owner) chownSync(password, as.owner.uid, as.owner.gid)
  try {
    const command = [...as.prefix, initdb, `--pgdata=${fresh}`, `--username=${superuser}`, `--pwfile=${password}`, '--auth=scram-sha-256', '--encoding=UTF8',
      '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions']
    const result = spawnSync(command[0]!, command.slice(1), { encoding: 'utf8', env: environment })
    if (result.status !== 0) throw new StartError(`The embedded PostgreSQL could not be made in ${place.data}: ${lastLine(result.stderr) || result.error?.message}.`)
    renameSync(fresh, place.data)
  } finally {
    rmSync(password, { force: true })
  }
}

/**
 * Starts the cluster in a process session of its own, so that Ctrl-C reaches only the app, which drains first. A pipe ties it to us: when this process
 * ends, however it ends, PostgreSQL shuts down. One left over from before is waited for.
 */
export async function start(place: Place): Promise<Cluster> {
  const as = runAs()
  const { postgres } = await findBinaries()
  mustReach(as, postgres)
  mustReach(as, place.data)
  await endLeftOver(place.data)
  const host = socketFolder(place.data, as)
  if (existsSync(place.log) && statSync(place.log).size > 1_000_000) truncateSync(place.log)
  const log = openSync(place.log, 'a', 0o600)
  const before = statSync(place.log).size
  const command = [...as.prefix, postgres, '-D', place.data, ...settings(host)]
  const child = spawn('/bin/sh', ['-c', tied, 'socialspace-postgres', ...command], { detached: true, cwd: dirname(place.data), env: environment, stdio: ['pipe', log, log] })
  closeSync(log)
  child.unref()
  ;(child.stdin as Socket).unref()
  child.stdin!.on('error', () => undefined)
  const ended = new Promise<void>((settle) => { child.once('exit', () => settle()); child.once('error', () => settle()) })
  let over = false
  void ended.then(() => { over = true })
  while (!(await answers(host, place.password))) {
    if (over) throw new StartError(`The embedded PostgreSQL did not start: ${reason(place.log, before)} (${place.log}).`)
    await wait(20)
  }
  const watching = watch(child, host, place.password)
  return {
    host, pid: child.pid!, ended,
    async stop() {
      clearInterval(watching)
      await stop(child, ended)
      if (dirname(host) !== dirname(place.data)) rmSync(host, { recursive: true, force: true })
    },
  }
}

/** The pid stays the same through both execs; the grandchild waits for the pipe to close (we ended or asked for a stop) and then asks for a fast shutdown. */
const tied = 'ulimit -c 0; exec 3<&0 </dev/null; ( (cat <&3 >/dev/null 2>&1; kill -INT $$ 2>/dev/null) & ); exec 3<&-; exec "$@"'

const environment = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' }

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.stdin!.destroy()
  const patience = setTimeout(() => child.kill('SIGQUIT'), 15_000)
  await ended
  clearTimeout(patience)
}

/** Longer than any recovery of what `max_wal_size` allows; and than PostgreSQL waits for what a crash left running, before it starts the process that recovers. */
const [recoveryTakes, recoveryBegins] = [180_000, 20_000]

/**
 * A crash of one of its processes PostgreSQL gets over by itself, in seconds; but when the one that then recovers (`postgres: startup`) is killed, too,
 * 18.4 starts no other and refuses everybody for ever. Then it is ended, and we end with it, to be started again.
 */
function watch(child: ChildProcess, host: string, password: string): NodeJS.Timeout {
  let [since, alone]: [number | undefined, number | undefined] = [undefined, undefined]
  return setInterval(async () => {
    const at = performance.now()
    since = (await recovers(host, password)) ? (since ?? at) : undefined
    alone = since !== undefined && hasNobodyThatRecovers(child.pid!) ? (alone ?? at) : undefined
    if (at - (since ?? at) > recoveryTakes || at - (alone ?? at) > recoveryBegins) child.kill('SIGKILL')
  }, 5000).unref()
}

/** True when none of the server's processes is the one that recovers; false where the system does not tell (only Linux does). */
function hasNobodyThatRecovers(server: number): boolean {
  try {
    const children = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8').trim().split(' ')
    return !children.some((pid) => existsSync(`/proc/${pid}`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres: startup'))
  } catch {
    return false
  }
}

/** True while the server takes no connections because it starts or recovers (SQLSTATE 57P03). */
const recovers = (host: string, password: string): Promise<boolean> =>
  withClient({ host, user: superuser, password, database: 'postgres' }, (client) => client.query('select')).then(() => false, (error: { code?: string }) => error.code === '57P03')

/** True once the server takes connections; a refused password is an answer, too. */
async function answers(host: string, password: string): Promise<boolean> {
  try {
    await withClient({ host, user: superuser, password, database: 'postgres' }, (client) => client.query('select'))
    return true
  } catch (error) {
    return (error as { code?: string }).code === '28P01'
  }
}

/** Ends a PostgreSQL that still runs on this folder (its owner was killed) and forgets one that does not. */
async function endLeftOver(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid')
  for (let tries = 0; existsSync(file); tries += 1) {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
    if (!isPostgresOn(pid, data)) {
      rmSync(file, { force: true })
      return
    }
    if (tries === 0) process.kill(pid, 'SIGINT')
    if (tries === 500) process.kill(pid, 'SIGQUIT')
    if (tries > 1000) throw new StartError(`A PostgreSQL (process ${pid}) still runs on ${data} and does not stop.`)
    await wait(20)
  }
}

/** The socket's folder of the cluster that runs on these data. @throws StartError when none does. */
export function runningOn(data: string): string {
  const file = join(data, 'postmaster.pid')
  const [pid, , , , folder] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  if (folder === undefined || !isPostgresOn(Number(pid), data)) throw new StartError('SocialSpace is starting or stopping on this data folder: try again in a moment.')
  return folder
}

function isPostgresOn(pid: number, data: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false
  const command = existsSync('/proc/self/cmdline')
    ? (existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') : '')
    : spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' }).stdout
  return command.includes(`postgres -D ${data} `)
}

/** A folder of our own for the socket: beside the data, or in the temporary folder when the path would be too long for a socket (107 bytes). */
function socketFolder(data: string, as: RunAs): string {
  const near = `${data}.socket`
  const uid = as.owner?.uid ?? process.getuid?.() ?? 0
  const folder = Buffer.byteLength(near) <= 85 ? near : join(tmpdir(), `socialspace-${uid}-${statSync(data).ino}`)
  ownFolder(folder, as)
  const stat = lstatSync(folder)
  if (!stat.isDirectory() || stat.uid !== uid) throw new StartError(`${folder} belongs to somebody else, so the embedded PostgreSQL cannot use it.`)
  // A killed PostgreSQL leaves a lock that names its process. Once that number is somebody else's, the next one would refuse to start, for ever.
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true })
  return folder
}

function ownFolder(folder: string, as: RunAs): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (as.owner) chownSync(folder, as.owner.uid, as.owner.gid)
  chmodSync(folder, 0o700)
}

const lastLine = (text: string) => text.trim().split('\n').at(-1)?.replace(/^[a-z]+: |\.$/g, '') ?? ''

function reason(log: string, from: number): string {
  const fatal = readFileSync(log, 'utf8').slice(from).split('\n').filter((line) => /FATAL|PANIC|error:/.test(line)).at(-1)
  return fatal?.replace(/^.*?(FATAL|PANIC|error):\s*/, '') ?? 'it gave no reason'
}
