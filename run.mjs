// The one way in, for any Node ≥ 20 and without dependencies: installs what package-lock.json names if that has changed, then hands over to the
// Node 24 that was installed with it. `node run.mjs <command>`: test, check, build, bench and faults are scripts/<command>.ts; the rest is server/src/cli.ts.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { constants } from 'node:os'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const modules = join(root, 'node_modules')
const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const stamp = join(modules, '.socialspace-lock')
const terminal = process.stderr.isTTY && !process.env.CI && !process.env.NO_COLOR
const scripts = new Set(['test', 'check', 'build', 'bench', 'faults'])

/** Off: warnings for people who develop Node, and the debugger that a signal would open. Core dumps are off by ulimit, reports and snapshots by default. */
const flags = ['--disable-warning=ExperimentalWarning', '--disable-sigusr1']

/** No core file; and where the system hands dumps to a program, which the limit does not stop, they hold no memory (Linux). All that we start inherits both. */
const noDumps = 'ulimit -c 0; { echo 0 >/proc/$$/coredump_filter; } 2>/dev/null'

async function main([command = 'help', ...args]) {
  if (Number(process.versions.node.split('.')[0]) < 20) return fail(`SocialSpace needs Node 20 or newer to start; this is ${process.versions.node}.`)
  const lock = readFileSync(join(root, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  if (!installed(lock, hash)) {
    const code = await install()
    if (code !== 0) return code
    writeFileSync(stamp, hash)
  }
  if (scripts.has(command)) return await handOver([join('scripts', `${command}.ts`), ...args])
  const serves = command === 'serve' && !args.some((arg) => arg === '--help' || arg === '-h')
  if (serves) {
    const code = await handOver([join('scripts', 'build.ts'), '--if-changed'])
    if (code !== 0) return code
  }
  return await handOver([join('server', 'src', 'cli.ts'), command, ...args])
}

/** The stamp says so, or what npm noted about its last installation agrees with the lockfile. */
function installed(lock, hash) {
  if (!existsSync(node)) return false
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true
  const noted = join(modules, '.package-lock.json')
  if (!existsSync(noted)) return false
  const [wanted, has] = [JSON.parse(lock).packages, JSON.parse(readFileSync(noted)).packages]
  const agrees = Object.entries(wanted).every(([path, { version, optional }]) => path === '' || (has[path] ? has[path].version === version : optional))
  if (agrees) writeFileSync(stamp, hash)
  return agrees
}

async function install() {
  const begun = Date.now()
  const say = (end) => process.stderr.write(`${terminal ? '\r\u001b[K' : ''}${end}`)
  const text = () => `… installing what package-lock.json names (${Math.round((Date.now() - begun) / 1000)} s)`
  say(terminal ? text() : `${text().replace(/ \(.*/, '; this takes a minute or two')}\n`)
  const ticking = terminal && setInterval(() => say(text()), 1000)
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress', '--no-update-notifier', '--loglevel=error', '--prefer-offline', ...(terminal ? [] : ['--color=false'])]
  const { code, output } = await run([...npm, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  clearInterval(ticking)
  if (code !== 0) return say(`${output}npm ci could not install the dependencies: see above.\n`) && code
  if (!existsSync(node)) return fail('npm installed everything but Node 24: its install script must be allowed to run (npm config get ignore-scripts should say false).')
  say(`✓ installed (${Math.round((Date.now() - begun) / 1000)} s)\n`)
  return 0
}

/** Runs Node 24 on a file of ours in our place: same terminal, same exit code. */
async function handOver(args) {
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}`, SOCIALSPACE_NPM: process.env.npm_execpath ?? '', NODE_COMPILE_CACHE: join(modules, '.cache', 'node') }
  delete env.NODE_OPTIONS
  const command = [node, ...flags, ...args]
  const shell = process.platform === 'win32' ? command : ['/bin/sh', '-c', `${noDumps}; exec "$@"`, 'socialspace', ...command]
  return (await run(shell, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env })).code
}

/** Runs a command until it ends. What asks us to stop is passed on (Ctrl-C reaches the child by itself, and asking twice does no harm); we end after it. */
function run([command, ...args], options) {
  return new Promise((settle) => {
    const child = spawn(command, args, { cwd: root, ...options })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => { output += text })
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    const pass = (signal) => child.kill(signal)
    for (const signal of signals) process.on(signal, pass)
    const watching = watchParent(() => child.kill('SIGTERM'))
    const end = (code) => {
      clearInterval(watching)
      for (const signal of signals) process.off(signal, pass)
      settle({ code, output })
    }
    child.once('error', (error) => end(fail(`${command} could not be started (${error.code}).`)))
    child.once('close', (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

/** npm that is told to stop ends its shell, or neither, but never us: when npm started us and is gone, we are to stop, too. */
function watchParent(gone) {
  if (!process.env.npm_lifecycle_event) return undefined
  const before = ancestors()
  return setInterval(() => { if (ancestors() !== before) gone() }, 500).unref()
}

/** Our parent, and its parent as well when ours is npm's `sh -c` (only Linux tells). */
function ancestors() {
  try {
    const [, name, parent] = /^\d+ \((.*)\) \S+ (\d+)/s.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'))
    return name.endsWith('sh') ? `${process.ppid} ${parent}` : String(process.ppid)
  } catch {
    return String(process.ppid)
  }
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  return 1
}

process.exitCode = await main(process.argv.slice(2))
