import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import pg from 'pg'
import { StartError } from '../starterror.ts'
import type { Address } from './embedded.ts'
import { type MigrationFile, readMigrations } from './migrations.ts'

/** How long one step may wait for a lock before the migration gives up and changes nothing. */
const lockTimeout = '5s'

/**
 * Brings the schema up to date, forward only and all in one transaction: either every step has been made or none. Processes that start together wait for each other.
 * @param appRole the role the app signs in as, which the migrations give its privileges.
 * @returns the names of the steps made now.
 * @throws StartError when the database is newer than this program, an applied file has been changed, or a step fails.
 */
export async function migrate(owner: Address, appRole: string, files: MigrationFile[] = readMigrations()): Promise<string[]> {
  const db = new Kysely<Bookkeeping>({ dialect: new PostgresDialect({ pool: new pg.Pool({ ...owner, max: 2 }) }) })
  try {
    await sql`create schema if not exists platform`.execute(db)
    await sql`create table if not exists platform.migration_checksum (name text primary key, sha256 text not null)`.execute(db)
    await check(db, files)
    const migrator = new Migrator({
      db, migrationTableSchema: 'platform', migrationTableName: 'migration', migrationLockTableName: 'migration_lock',
      provider: { getMigrations: async () => Object.fromEntries(files.map((file) => [file.name, step(file, appRole)])) },
    })
    const { error, results } = await migrator.migrateToLatest()
    const failed = results?.find(({ status }) => status === 'Error')
    if (failed !== undefined) throw new StartError(`The migration ${failed.migrationName} failed, and nothing was changed: ${reason(error)}.`)
    if (error !== undefined) throw error
    return (results ?? []).map(({ migrationName }) => migrationName)
  } finally {
    await db.destroy()
  }
}

interface Bookkeeping {
  'platform.migration_checksum': { name: string; sha256: string }
}

const step = (file: MigrationFile, appRole: string): Migration => ({
  async up(db: Kysely<Bookkeeping>) {
    await sql`select set_config('lock_timeout', ${lockTimeout}, true), set_config('app.role', ${appRole}, true)`.execute(db)
    await db.executeQuery(CompiledQuery.raw(file.text))
    await db.insertInto('platform.migration_checksum').values({ name: file.name, sha256: file.checksum }).execute()
  },
})

/** What has been applied must be what we know, word for word. */
async function check(db: Kysely<Bookkeeping>, files: MigrationFile[]): Promise<void> {
  const known = new Map(files.map((file) => [file.name, file.checksum]))
  for (const { name, sha256 } of await db.selectFrom('platform.migration_checksum').selectAll().orderBy('name').execute()) {
    if (!known.has(name)) throw new StartError(`The database has been migrated by a newer SocialSpace (${name}): start that version, or restore a backup.`)
    if (known.get(name) !== sha256) throw new StartError(`The migration ${name} was changed after it had been applied: put the file back as it was, and write a new one.`)
  }
}

function reason(error: unknown): string {
  if ((error as { code?: string }).code === '55P03') return `another process held a lock for more than ${lockTimeout}`
  return error instanceof Error ? error.message.replace(/\.$/, '') : 'for no reason given'
}
