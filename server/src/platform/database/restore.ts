import { chmodSync, chownSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartError } from '../starterror.ts'
import { openEmbedded } from './embedded.ts'
import { readMigrations } from './migrations.ts'
import { runAs } from './runas.ts'

/** @throws StartError when a backup's schema is newer than this program, which then could not run on it. */
export function mustKnowSchema(schema: string): void {
  if (!readMigrations().some(({ name }) => name === schema)) throw new StartError(`The backup was made by a newer SocialSpace (${schema}): restore it with that version.`)
}

/** Makes a copied data folder PostgreSQL's own, where it runs as another user. */
export function ownDatabaseFolder(folder: string): void {
  const { owner } = runAs()
  if (!owner) return
  chmodSync(dirname(dirname(folder)), 0o711)
  for (const path of [folder, ...readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)))]) chownSync(path, owner.uid, owner.gid)
}

/** Starts the restored database once, so that it makes itself whole from its log, and stops it. The caller holds the folder. @throws StartError when it does not start. */
export async function recover(dataDir: string): Promise<void> {
  await (await openEmbedded(dataDir)).stop()
}
