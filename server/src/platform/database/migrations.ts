import { readdirSync, readFileSync } from 'node:fs'
import { StartError } from '../starterror.ts'
import { sha256hex } from '../vault/index.ts'

/** One step of the schema: a file NNNN-name.sql in server/migrations, its text and the SHA-256 of it. */
export interface MigrationFile { readonly name: string; readonly text: string; readonly checksum: string }

export const migrationsFolder = new URL('../../../migrations/', import.meta.url)

/** Reads every migration in order. @throws StartError when a name or number is not what it should be. */
export function readMigrations(folder: URL = migrationsFolder): MigrationFile[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql')).sort()
  return files.map((file, index) => {
    if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(file)) throw new StartError(`The migration ${file} must be called NNNN-name.sql.`)
    if (Number(file.slice(0, 4)) !== index + 1) throw new StartError(`The migration ${file} breaks the numbering: ${String(index + 1).padStart(4, '0')} was expected.`)
    const text = readFileSync(new URL(file, folder), 'utf8')
    return { name: file.replace(/\.sql$/, ''), text, checksum: sha256hex(text) }
  })
}
