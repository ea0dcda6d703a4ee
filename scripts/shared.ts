import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const terminal = process.stdout.isTTY && !process.env.CI && !process.env.NO_COLOR

/** How a command ended, and all it said. */
export interface Outcome { readonly code: number; readonly output: string }

/** Runs a command in the repository. `show` lets its output through as it comes. Ends with us: what stops us stops it. */
export function run(command: string, args: string[], { show = false, env = {}, cwd = root }: { show?: boolean; env?: Record<string, string>; cwd?: string } = {}): Promise<Outcome> {
  return new Promise((settle) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...(terminal ? {} : { NO_COLOR: '1' }), ...env }, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] })
    let output = ''
    const stop = () => { child.kill('SIGTERM') }
    process.once('SIGTERM', stop).once('SIGINT', stop)
    child.stdout?.on('data', (text) => { output += String(text) })
    child.stderr?.on('data', (text) => { output += String(text) })
    child.once('error', (error) => settle({ code: 127, output: `${command}: ${error.message}\n` }))
    child.once('close', (code) => {
      process.off('SIGTERM', stop).off('SIGINT', stop)
      settle({ code: code ?? 1, output })
    })
  })
}

/** The files below a folder, as paths from the repository, sorted; without what is generated or installed. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|\/)(node_modules|dist|\.vite)\//.test(path)).sort()
}

/** npm, as the person called it: with npm's own script if npm started us. */
export function npm(args: string[], options?: Parameters<typeof run>[2]): Promise<Outcome> {
  const script = process.env.SOCIALSPACE_NPM
  return script?.endsWith('.js') ? run(process.execPath, [script, ...args], options) : run('npm', args, options)
}

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8')
