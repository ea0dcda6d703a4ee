import { join } from 'node:path'
import pg from 'pg'
import { StartError } from '../starterror.ts'
import { withClient } from './client.ts'
import { type Cluster, initialise, type Place, runningOn, start, superuser } from './cluster.ts'
import { readSecrets, type Secrets, secrets } from './secrets.ts'

/** How to sign in to a database: for `pg.Pool` or `pg.Client`. */
export type Address = Readonly<Pick<pg.ClientConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'connectionString'>>
/** The two ways in: the app's, behind the walls, and the owner's, for migrations. */
export interface Addresses { readonly app: Address; readonly owner: Address }

export const roles = { owner: 'socialspace_owner', app: 'socialspace_app' } as const
const database = 'socialspace'

/** An embedded database, running. */
export interface Embedded extends Addresses {
  readonly cluster: Cluster
  readonly superuser: Address
  stop(): Promise<void>
}

/**
 * Makes (the first time) and starts the embedded database of a data folder, with its two roles. The caller holds the folder's lock.
 * @throws StartError in one sentence.
 */
export async function openEmbedded(dataDir: string): Promise<Embedded> {
  const passwords = secrets(passwordFile(dataDir))
  const place: Place = { data: join(dataDir, 'postgres'), log: join(dataDir, 'postgres.log'), password: passwords.postgres }
  await initialise(place)
  const cluster = await start(place)
  try {
    const root: Address = { host: cluster.host, user: superuser, password: passwords.postgres, database: 'postgres' }
    await prepareRoles(root, passwords)
    await createDatabase(root, database)
    return { ...addresses(cluster.host, passwords, database), cluster, superuser: root, stop: () => cluster.stop() }
  } catch (error) {
    await cluster.stop()
    if ((error as { code?: string }).code === '28P01') throw new StartError(`The passwords in ${passwordFile(dataDir)} are not those of the embedded database beside it: restore that file from your backup.`)
    throw error
  }
}

/** The ways into a data folder's database that another process of ours is running. @throws StartError when it is not ready. */
export function runningEmbedded(dataDir: string): Addresses {
  return addresses(runningOn(join(dataDir, 'postgres')), readSecrets(passwordFile(dataDir)), database)
}

/** The way past the walls into it: for backups alone, which copy files and read none of their rows. @throws StartError when it is not ready. */
export function runningSuperuser(dataDir: string): Address {
  return { host: runningOn(join(dataDir, 'postgres')), user: superuser, password: readSecrets(passwordFile(dataDir)).postgres, database }
}

/** The two ways into one database of a cluster. */
export function addresses(host: string, passwords: Secrets, name: string): Addresses {
  const as = (user: (typeof roles)[keyof typeof roles]): Address => ({ host, user, password: passwords[user], database: name })
  return { app: as(roles.app), owner: as(roles.owner) }
}

/** Creates a database of the owner's that nobody but the owner and the app may enter, unless it exists. */
export async function createDatabase(root: Address, name: string, template?: string): Promise<void> {
  await withClient(root, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    const id = pg.escapeIdentifier(name)
    await client.query(`create database ${id} owner ${roles.owner}${template === undefined ? '' : ` template ${pg.escapeIdentifier(template)}`}`)
    await client.query(`revoke all on database ${id} from public`)
    await client.query(`grant connect on database ${id} to ${roles.app}`)
  })
}

async function prepareRoles(root: Address, passwords: Secrets): Promise<void> {
  await withClient(root, async (client) => {
    for (const role of Object.values(roles)) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (rowCount) continue
      await client.query(`create role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password ${pg.escapeLiteral(passwords[role])}`)
    }
  })
}

const passwordFile = (dataDir: string) => join(dataDir, 'postgres.secrets.json')
