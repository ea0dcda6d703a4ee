import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, run } from '../scripts/shared.ts'
import { freePort } from '../server/test/ports.ts'
import { figure, table } from './figures.ts'

/** Seconds from `npm start` to the first good answer of /readyz. */
export interface Result { readonly clone: number; readonly again: number; readonly warm: number }

/** `npm start` in a folder, until it is ready; then it is stopped as Ctrl-C does. */
async function untilReady(folder: string, data: string): Promise<number> {
  const port = await freePort()
  const begun = performance.now()
  const child = spawn('npm', ['start'], { cwd: folder, env: { ...process.env, CI: '1', PORT: String(port), DATA_DIR: data }, stdio: ['ignore', 'ignore', 'inherit'], detached: true })
  const ended = new Promise<void>((settle) => { child.once('exit', () => settle()) })
  try {
    while (!(await fetch(`http://localhost:${port}/readyz`).then(({ ok }) => ok, () => false))) {
      if (child.exitCode !== null || performance.now() - begun > 5 * 60_000) throw new Error('npm start was not ready within five minutes')
      await new Promise((settle) => { setTimeout(settle, 50) })
    }
    return (performance.now() - begun) / 1000
  } finally {
    process.kill(-child.pid!, 'SIGINT') // as Ctrl-C does: to all that the terminal runs
    await ended
  }
}

/** A clean clone with npm's cache filled (its installation, build, database, demo week), the same with another data folder, and once more as it is. */
export async function start(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'socialspace-bench-'))
  try {
    const here = join(folder, 'clone')
    const { code, output } = await run('git', ['clone', '--quiet', root, here])
    if (code !== 0) throw new Error(output)
    const clone = await untilReady(here, join(folder, 'one'))
    const again = await untilReady(here, join(folder, 'two'))
    return { clone, again, warm: await untilReady(here, join(folder, 'two')) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const startTable = ({ clone, again, warm }: Result): string => table(['npm start until ready', 'seconds'], [
  ['a clean clone, packages in npm’s cache: installs, builds, makes database and demo', figure(clone)],
  ['installed and built, an empty data folder: makes database and demo', figure(again)],
  ['a data folder that is there', figure(warm)],
])
