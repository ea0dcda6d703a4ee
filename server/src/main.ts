import type { Config } from './config/index.ts'
import { checkDemo, demoLines, lacksDemo, makeDemo } from './demo.ts'
import { openServer, prepare } from './platform/database/index.ts'
import { holdDataFolder } from './platform/datafolder.ts'
import { configureLog, log } from './platform/log.ts'
import { StartError } from './platform/starterror.ts'
import { sealBroken } from './platform/telemetry.ts'
import { openVault } from './platform/vault/index.ts'
import { progress } from './progress.ts'
import { untilAsked } from './signals.ts'

/** How long requests and messages under way may take to end after a stop is asked for, in milliseconds. */
const drain = 5000

/**
 * The program: starts everything in order, serves until it is asked to stop (SIGINT, SIGTERM, or its launcher has gone), then stops everything in the
 * opposite order. What has been started is stopped again when a later step fails.
 * @returns the exit code.
 * @throws StartError when it cannot start.
 */
export async function main(config: Config): Promise<number> {
  configureLog(config.log)
  const { step, line } = progress(config)
  const undo: (() => unknown)[] = []
  const asked = untilAsked()
  try {
    const folder = await step(`data folder ${config.dataDir}`, () => holdDataFolder(config.dataDir))
    undo.push(() => folder.release())
    await checkDemo(config)
    const server = await step(config.database ? 'database answers' : 'embedded PostgreSQL ready', () => openServer(config))
    undo.push(() => server.stop())
    const { database } = await step('schema up to date', () => prepare(server.addresses), ({ migrated }) => (migrated.length ? `, ${migrated.length} migrations made` : ''))
    undo.push(() => within(drain, database.close()))
    const vault = await step('vault open', () => openVault(config.vault, { onBroken: reportBroken }))
    undo.push(() => vault.close())
    const { createApp } = await import('./app.ts')
    const app = await step('modules ready', () => createApp({ config, database, vault, log }))
    undo.push(() => within(drain, app.close()))
    if (await lacksDemo(config)) await step('demo world made', () => makeDemo(config, { database, modules: app.modules }))
    if (asked.already) return 0
    const greeting = config.demo ? await demoLines(config) : await app.welcome()
    await app.listen().catch((error: unknown) => { throw cannotListen(config, error) })
    line(`\nSocialSpace is ready at ${config.publicUrl}`)
    for (const text of greeting) line(text)
    line(`Everything is kept in ${config.dataDir}. ${config.terminal ? 'Stop with Ctrl-C.' : 'Stop with SIGTERM.'}`)
    const why = await Promise.race([asked.done, server.ended.then(() => 'database' as const)])
    if (why === 'database') throw new StartError('The embedded PostgreSQL ended by itself, so SocialSpace stops: see postgres.log in the data folder, and start it again.')
    line('\nStopping …')
    return 0
  } finally {
    for (const stop of undo.toReversed()) {
      try {
        await stop()
      } catch (error) {
        log.warn({ err: error }, 'something did not stop cleanly')
      }
    }
    asked.forget()
  }
}

/** A cell that somebody changed, moved or cut: said and counted by column, without whose it is. */
function reportBroken(column: string): void {
  sealBroken.inc({ column })
  log.error({ column }, 'a sealed cell could not be opened')
}

function cannotListen(config: Config, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return new StartError(`Port ${config.port} is taken by another program: stop that, or choose another with PORT.`)
  if (code === 'EACCES') return new StartError(`Port ${config.port} may not be used by this user: choose one above 1023 with PORT.`)
  if (code === 'EADDRNOTAVAIL') return new StartError(`HOST ${config.host} is not an address of this machine.`)
  return error
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([work, new Promise((settle) => { timer = setTimeout(settle, milliseconds) })])
  clearTimeout(timer)
}
