import { mkdir, open, readdir } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import pg from 'pg'
import { now } from '../clock.ts'
import { holdDataFolder } from '../datafolder.ts'
import { type Copied, copyFile, eachAtOnce } from '../files.ts'
import { sha256hex } from '../vault/index.ts'
import type { Address } from './embedded.ts'
import { openEmbedded, runningSuperuser } from './embedded.ts'

export interface DatabaseBackup { readonly at: Date; readonly postgres: string; readonly schema: string; readonly folders: string[]; readonly files: Copied[] }

/** Folders that PostgreSQL fills anew, and files of the running server: what is in them is not copied (PostgreSQL 18, "Making a Base Backup Using the Low Level API"). */
const emptied = new Set(['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'])
const left = /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|backup_label.*|tablespace_map.*)$/

/**
 * Copies the embedded database into a new folder, beside whoever uses it: the data files as they are, torn between two moments, and the write-ahead log that makes them whole again. All
 * that was committed before `at` is in it. The npm binaries have no pg_basebackup, so it is done as the manual says, by pg_backup_start and pg_backup_stop.
 */
export async function backupDatabase(dataDir: string, to: string, onBytes: (bytes: number) => void = () => undefined): Promise<DatabaseBackup> {
  return await withSuperuser(dataDir, async (address) => {
    const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...address })
    await client.connect()
    try {
      return await copyAll(client, join(dataDir, 'postgres'), to, onBytes)
    } finally {
      await client.end()
    }
  })
}

async function withSuperuser<T>(dataDir: string, work: (address: Address) => Promise<T>): Promise<T> {
  const folder = holdDataFolder(dataDir, { patient: true })
  if (folder === undefined) return await work(runningSuperuser(dataDir))
  try {
    const embedded = await openEmbedded(dataDir)
    return await work({ ...embedded.superuser, database: embedded.app.database }).finally(() => embedded.stop())
  } finally {
    folder.release()
  }
}

async function copyAll(client: pg.Client, data: string, to: string, onBytes: (bytes: number) => void): Promise<DatabaseBackup> {
  const one = async <Row>(text: string, values: unknown[] = []): Promise<Row> => (await client.query(text, values)).rows[0] as Row
  // A slot of this session's own, so that no log is recycled that the copy needs.
  await client.query("select pg_create_physical_replication_slot('socialspace_backup_' || pg_backend_pid(), true, true)")
  const { lsn: begin } = await one<{ lsn: string }>("select pg_backup_start('socialspace', fast => true)::text as lsn")
  const files: Copied[] = []
  const copy = async (path: string) => {
    const copied = await copyFile(join(data, path), join(to, 'postgres', path))
    if (copied) files.push({ path: join('postgres', path), ...copied })
    onBytes(copied?.size ?? 0)
  }
  const control = join('global', 'pg_control')
  const found = await look(data, to)
  await eachAtOnce(found.files.filter((path) => path !== control), copy)
  await copy(control)
  const { version, schema } = await one<{ version: string; schema: string }>('select current_setting(\'server_version\') as version, (select max(name) from platform.migration) as schema')
  const at = now()
  const { lsn: end, labelfile } = await one<{ lsn: string; labelfile: string }>('select lsn::text, labelfile from pg_backup_stop(wait_for_archive => false)')
  files.push(await write(to, join('postgres', 'backup_label'), labelfile))
  const { first, last } = await one<{ first: string; last: string }>('select pg_walfile_name($1::pg_lsn) as first, pg_walfile_name($2::pg_lsn) as last', [begin, end])
  for (const name of (await readdir(join(data, 'pg_wal'))).sort()) if (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last) await copy(join('pg_wal', name))
  const passwords = await copyFile(join(dirname(data), 'postgres.secrets.json'), join(to, 'postgres.secrets.json'))
  if (passwords) files.push({ path: 'postgres.secrets.json', ...passwords })
  return { at, postgres: version, schema, folders: found.folders, files }
}

/** What is to be copied. The folders are made, the emptied ones too. */
async function look(data: string, to: string): Promise<{ folders: string[]; files: string[] }> {
  const [folders, files]: [string[], string[]] = [['postgres'], []]
  for (const entry of await readdir(data, { recursive: true, withFileTypes: true })) {
    const path = relative(data, join(entry.parentPath, entry.name))
    const inEmptied = emptied.has(path.split('/')[0]!)
    if (entry.isDirectory() && (!inEmptied || !path.includes('/'))) folders.push(join('postgres', path))
    if (entry.isFile() && !inEmptied && !left.test(basename(path))) files.push(path)
  }
  for (const path of folders) await mkdir(join(to, path), { recursive: true, mode: 0o700 })
  return { folders, files }
}

async function write(to: string, path: string, text: string): Promise<Copied> {
  const handle = await open(join(to, path), 'wx', 0o600)
  await handle.writeFile(text)
  await handle.sync().finally(() => handle.close())
  return { path, size: Buffer.byteLength(text), sha256: sha256hex(text) }
}
