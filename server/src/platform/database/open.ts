import type { Config } from '../../config/index.ts'
import { StartError } from '../starterror.ts'
import { withClient } from './client.ts'
import { connect, type Database } from './connect.ts'
import { type Addresses, openEmbedded } from './embedded.ts'
import { guard, unreachable } from './guard.ts'
import { migrate } from './migrate.ts'

/** A database server that answers: ours, or the operator's. */
export interface Server {
  readonly addresses: Addresses
  /** Settles when the embedded PostgreSQL ends before it was asked to; never for an external one. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

/** Starts the embedded PostgreSQL, or looks whether the external one answers. @throws StartError */
export async function openServer(config: Pick<Config, 'dataDir' | 'database'>): Promise<Server> {
  if (config.database === undefined) {
    const embedded = await openEmbedded(config.dataDir)
    return { addresses: { app: embedded.app, owner: embedded.owner }, ended: embedded.cluster.ended, stop: embedded.stop }
  }
  const addresses = { app: { connectionString: config.database.url }, owner: { connectionString: config.database.ownerUrl } }
  await withClient(addresses.owner, (client) => client.query('select')).catch((error: unknown) => { throw new StartError(unreachable('DATABASE_OWNER_URL', error)) })
  return { addresses, ended: new Promise(() => undefined), stop: () => Promise.resolve() }
}

/** Guards, migrates, guards again (tables may have come) and connects. @returns the database and the migrations made now. @throws StartError */
export async function prepare({ app, owner }: Addresses, options?: { max?: number }): Promise<{ database: Database; migrated: string[] }> {
  const role = await guard(app)
  const migrated = await migrate(owner, role)
  if (migrated.length > 0) await guard(app)
  return { database: connect(app, options), migrated }
}
