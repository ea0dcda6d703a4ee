import { existsSync } from 'node:fs'
import { run } from './shared.ts'

/** Programs that only the tests need, with their Debian packages (a browser without fonts takes poor pictures; strace makes a flush fail; faketime makes a clock wrong). */
const needs = [{ program: 'chromium', package: 'chromium fonts-noto-core fonts-noto-color-emoji' }, { program: 'strace', package: 'strace' }, { program: 'faketime', package: 'faketime' }]

/** Without it the stories take longer (e2e/browser.ts). */
const better = { program: 'chromium-headless-shell', package: 'chromium-headless-shell' }

const found = (program: string) => (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`))

/** Installs what the tests need and this machine lacks, if we may. @returns a sentence that says what to do when we may not. */
export async function installNeeds(): Promise<string | undefined> {
  const lacking = await install(needs)
  if (lacking === undefined) await install([better])
  return lacking
}

async function install(programs: typeof needs): Promise<string | undefined> {
  const missing = programs.filter(({ program }) => !found(program)).map((one) => one.package)
  if (missing.length === 0) return undefined
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  const advice = `The tests need ${missing.join(', ')}: install with \`sudo ${command}\` (Debian, Ubuntu) or your system's own way.`
  if (process.getuid?.() !== 0 || !found('apt-get')) return advice
  process.stdout.write(`… installing ${missing.join(', ')} for the tests\n`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const [program, ...args] = command.split(' ') as [string, ...string[]]
  let outcome = await run(program, args, { env })
  if (outcome.code !== 0) {
    await run('apt-get', ['update'], { env })
    outcome = await run(program, args, { env })
  }
  return outcome.code === 0 ? undefined : `${outcome.output}\n${advice}`
}
