import { closeSync, existsSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Stands in the data folder from a restore until everything whose key is gone has been removed: before that nobody is let in. */
const marker = (dataDir: string) => join(dataDir, 'restored')

export const wasRestored = (dataDir: string): boolean => existsSync(marker(dataDir))

export function noteRestored(dataDir: string, at: Date): void {
  const handle = openSync(marker(dataDir), 'w', 0o600)
  writeSync(handle, `${at.toISOString()}\n`)
  fsyncSync(handle)
  closeSync(handle)
}

export const restoredIsClean = (dataDir: string): void => rmSync(marker(dataDir), { force: true })
