import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Address, runningEmbedded } from '../src/platform/database/embedded.ts'
import { readSecrets } from '../src/platform/database/secrets.ts'
import { superuser } from '../src/platform/database/cluster.ts'
import { sameEnvironment, sameProgram } from './program.ts'
import type { World } from './world.ts'

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))

export interface Served {
  readonly child: ChildProcess
  /** All that it said, on both its channels. */
  output(): string
  /** Its log, entry by entry. */
  readonly entries: readonly Readonly<Record<string, unknown>>[]
  /** Ends it, by SIGTERM unless told, and waits until it has ended. */
  end(signal?: NodeJS.Signals): Promise<void>
}

/**
 * `socialspace serve` as a process of its own, in the place of the world's server: same port, same folder, same keys, same database. So the world's people
 * talk to the program as it is run, which can be looked at from outside, killed and started again. The world has a database of its own (`ownDatabase`).
 */
export async function serve(world: World): Promise<Served> {
  const { app, owner } = runningEmbedded(world.folder)
  const child = spawn(process.execPath, [...sameProgram(), cli, 'serve'], {
    env: {
      ...sameEnvironment(), DATA_DIR: world.folder, PORT: String(world.config.port), PUBLIC_URL: world.url, LOG_LEVEL: 'debug', DATABASE_URL: urlOf(app), DATABASE_OWNER_URL: urlOf(owner),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [output, line] = ['', '']
  const entries: Record<string, unknown>[] = []
  child.stderr!.on('data', (text) => {
    const lines = (line + String(text)).split('\n')
    line = lines.pop()!
    for (const one of lines) if (one.startsWith('{')) entries.push(JSON.parse(one) as Record<string, unknown>)
  })
  const ended = once(child, 'close')
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (text) => {
      output += String(text)
      if (output.includes('SocialSpace is ready at')) resolve()
    })
  }
  await Promise.race([promise, ended.then(() => { throw new Error(`it ended:\n${output}`) })])
  return {
    child, entries,
    output: () => output,
    async end(signal = 'SIGTERM') {
      child.kill(signal)
      await ended
    },
  }
}

const urlOf = ({ host, user, password, database }: Address) =>
  `postgresql://${user}:${encodeURIComponent(String(password))}@localhost/${database}?host=${encodeURIComponent(host!)}`

/** The world's own database as its superuser: past every wall, for looking and for breaking things. */
export function superuserOf(world: World): Address {
  const { app } = runningEmbedded(world.folder)
  return { host: app.host!, user: superuser, password: readSecrets(join(world.folder, 'postgres.secrets.json')).postgres, database: app.database! }
}
