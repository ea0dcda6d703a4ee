import type { Config } from '../../config/index.ts'
import { type DataFolder, holdDataFolder } from '../datafolder.ts'
import { connect, type Database } from './connect.ts'
import { type Addresses, runningEmbedded } from './embedded.ts'
import { openServer, prepare } from './open.ts'

type Where = Pick<Config, 'dataDir' | 'database'>

/**
 * For commands that want the data folder to themselves: holds it and has the database running for as long as the work takes. `first` comes before the database is started.
 * @throws StartError when SocialSpace runs on the folder.
 */
export async function withServer<T>(config: Where, work: (addresses: Addresses) => Promise<T>, first?: () => Promise<void>): Promise<T> {
  return await holding(config, holdDataFolder(config.dataDir), work, first)
}

/**
 * For commands beside a server that may be running: works with its embedded database if it runs, else starts it (migrated) for as long as the work takes.
 * @throws StartError
 */
export async function withDatabase<T>(config: Where, work: (database: Database, addresses: Addresses) => Promise<T>): Promise<T> {
  const using = async (addresses: Addresses, database: Database) => await work(database, addresses).finally(() => database.close())
  const folder = holdDataFolder(config.dataDir, { patient: true })
  if (folder === undefined && config.database === undefined) {
    const addresses = runningEmbedded(config.dataDir)
    return await using(addresses, connect(addresses.app, { max: 2 }))
  }
  return await holding(config, folder, async (addresses) => await using(addresses, (await prepare(addresses, { max: 4 })).database))
}

async function holding<T>(config: Where, folder: DataFolder | undefined, work: (addresses: Addresses) => Promise<T>, first?: () => Promise<void>): Promise<T> {
  try {
    await first?.()
    const server = await openServer(config)
    try {
      return await work(server.addresses)
    } finally {
      await server.stop()
    }
  } finally {
    folder?.release()
  }
}
