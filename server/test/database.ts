import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { connect, type Address, type Addresses, type Database, migrate, roles } from '../src/platform/database/index.ts'
import { withClient } from '../src/platform/database/client.ts'
import { createDatabase, openEmbedded } from '../src/platform/database/embedded.ts'

/** A PostgreSQL for tests, with one migrated template database. */
export interface TestCluster {
  /** What `cloneDatabase` needs; goes to other processes in the environment variable TEST_CLUSTER. */
  readonly key: string
  stop(): Promise<void>
}

/** A database of a test's own: migrated, empty, thrown away afterwards. */
export interface TestDatabase extends Addresses {
  readonly name: string
  /** As PostgreSQL's superuser, past every wall: for looking and for breaking things. */
  readonly superuser: Address
  /** As the app sees it. */
  readonly database: Database
  drop(): Promise<void>
}

interface Ways { superuser: Address; app: Address; owner: Address }
const template = 'template_socialspace'

/** Starts a cluster in a temporary folder and migrates its template. The test runner does it once for all files (see scripts/test.ts). */
export async function openTestCluster(): Promise<TestCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'socialspace-test-'))
  const embedded = await openEmbedded(folder)
  await createDatabase(embedded.superuser, template)
  await migrate({ ...embedded.owner, database: template }, roles.app)
  const ways: Ways = { superuser: embedded.superuser, app: embedded.app, owner: embedded.owner }
  return {
    key: JSON.stringify(ways),
    async stop() {
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let own: Promise<TestCluster> | undefined

/** The cluster that the test runner shares, or one of this process's own when a file is run by itself; it ends with the process. */
async function ways(): Promise<Ways> {
  own ??= process.env.TEST_CLUSTER === undefined ? openTestCluster() : undefined
  return JSON.parse(process.env.TEST_CLUSTER ?? (await own!).key) as Ways
}

/** A fresh copy of the migrated template. Drop it in `after`; when the file was run by itself, that also ends its cluster once the last is dropped. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { superuser, app, owner } = await ways()
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await createDatabase(superuser, name, template)
  open += 1
  const database = connect({ ...app, database: name }, { max: 10 })
  return {
    name, database,
    app: { ...app, database: name }, owner: { ...owner, database: name }, superuser: { ...superuser, database: name },
    async drop() {
      await database.close()
      await query(superuser, `drop database ${pg.escapeIdentifier(name)} with (force)`)
      open -= 1
      if (open === 0 && own !== undefined) {
        const ending = own
        own = undefined
        await (await ending).stop()
      }
    },
  }
}
let open = 0

/** One query on a connection of its own. */
export const query = (address: Address, text: string, values?: unknown[]): Promise<pg.QueryResult> => withClient(address, (client) => client.query(text, values))
