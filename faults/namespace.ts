import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { sameProgram } from '../server/test/program.ts'

/**
 * Namespaces of its own for a program that kills: of processes (it sees none but those it started, and all of them end with it) and of mounts (its small
 * disk is nobody else's). As root directly, else as root of a user namespace.
 */
const unshare = ['--pid', '--fork', '--kill-child', '--mount-proc', '--mount', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'])]

/** A sentence when this machine gives no such namespaces. */
export function lacksNamespaces(): string | undefined {
  const { status } = spawnSync('unshare', [...unshare, 'true'], { stdio: 'ignore' })
  return status === 0 ? undefined : 'this machine gives no process namespace (unshare of util-linux), and what kills must not see others'
}

/** Runs a program of this folder in there with its options, and gives the report that it leaves. What it says on the way is passed to `say`, line by line. */
export function inNamespace<Report>(file: string, options: object, say: (line: string) => void = () => undefined): Promise<Report> {
  return new Promise((settle, fail) => {
    const child = spawn('unshare', [...unshare, process.execPath, ...sameProgram(), join(import.meta.dirname, file), JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [report, errors, line] = ['', '', '']
    child.stdout.on('data', (text) => { report += String(text) })
    child.stderr.on('data', (text) => {
      errors = (errors + String(text)).slice(-5000)
      const lines = (line + String(text)).split('\n')
      line = lines.pop()!
      lines.forEach(say)
    })
    child.once('error', fail)
    child.once('close', (code) => (code === 0 ? settle(JSON.parse(report) as Report) : fail(new Error(`${file} ended with ${code}:\n${errors}`))))
  })
}
