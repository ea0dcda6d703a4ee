import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startClient } from './client.ts'
import { compare, type Outcome, settle } from './ledger.ts'
import { makeSystem } from './system.ts'

export interface Options { readonly what: 'full' | 'fsync'; readonly mutant?: string }
export interface Report extends Outcome {
  /** Acknowledged before the fault, and while it lasted (what still found room). */
  readonly before: number
  readonly during: number
  /** What /readyz said while the fault lasted: its statuses, or 0 for no answer. */
  readonly ready: readonly number[]
  /** Whether the program had ended by then, and had to be started again. */
  readonly ended: boolean
}

const pause = (milliseconds: number) => new Promise((settle) => { setTimeout(settle, milliseconds) })

/** A disk that is full, or that fails at the moment a commit is to be made safe. Run in a namespace of processes and mounts. */
async function disk({ what, mutant }: Options): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'socialspace-disk-'))
  // A disk of our own, small enough to fill. On a real one, PostgreSQL's answer to no room is the same.
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=0755', 'socialspace', folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`no small disk: ${stderr}`)
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  const system = await makeSystem({ talks: 10, mutant, dataDir })
  await system.start()
  const clients = system.talks.flatMap((talk) => [startClient(system.url, talk, talk.citizen), startClient(system.url, talk, talk.counsellor)])
  const acknowledged = () => clients.reduce((sum, client) => sum + client.acknowledged.size, 0)
  const lostTouch = () => clients.reduce((sum, { counts }) => sum + counts.unavailable + counts.reconnects, 0)
  try {
    while (acknowledged() < 300) await pause(10)
    const before = acknowledged()
    const touch = lostTouch()
    const end = what === 'full' ? fill(join(folder, 'ballast')) : failFsync([system.pids.postmaster()!, ...system.pids.backends()])
    for (let waited = 0; lostTouch() === touch; waited += 20) {
      if (waited > 60_000) throw new Error('the fault was not felt')
      await pause(20)
    }
    const ready: number[] = []
    for (let look = 0; look < 10; look++) {
      ready.push(await fetch(`${system.url}/readyz`).then((answer) => answer.status, () => 0))
      await pause(200)
    }
    const during = acknowledged() - before
    await end()
    // All is well again when what is new is acknowledged, too.
    for (const then = acknowledged(); acknowledged() < then + 100;) await pause(20)
    await settle(clients)
    const ended = system.starts.all > 1
    return { ...await compare(system, clients), before, during, ready, ended }
  } finally {
    for (const client of clients) client.close()
    await system.stop()
    spawnSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Fills what is left, to the last block; undone by removing it. */
function fill(file: string): () => void {
  const handle = openSync(file, 'w')
  for (let size = 2 ** 20; size >= 4096;) {
    try {
      writeSync(handle, Buffer.alloc(size))
    } catch {
      size /= 2
    }
  }
  closeSync(handle)
  return () => rmSync(file)
}

/** From now on every fifth flush of each of these processes fails with EIO; until the tracer is let go. */
function failFsync(pids: readonly number[]): () => Promise<unknown> {
  const strace = spawn('strace', ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync', '-e', 'inject=fsync,fdatasync:error=EIO:when=5+5', ...pids.flatMap((pid) => ['-p', String(pid)])], { stdio: 'ignore' })
  return async () => {
    if (strace.exitCode !== null) return
    strace.kill('SIGTERM')
    await once(strace, 'exit')
  }
}

process.stdout.write(JSON.stringify(await disk(JSON.parse(process.argv[2]!) as Options)))
process.exit(0)
