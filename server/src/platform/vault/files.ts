import { closeSync, existsSync, fstatSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes the folder of a file, for this user alone. */
export const makeFolderOf = (file: string): void => void mkdirSync(dirname(file), { recursive: true, mode: 0o700 })

/** Makes an empty file for this user alone, unless it is there; durable on return. */
export function makeEmpty(file: string): void {
  if (existsSync(file)) return
  makeFolderOf(file)
  const made = openSync(file, 'a', 0o600)
  fsyncSync(made)
  closeSync(made)
  syncFolderOf(file)
}

/** Writes a secret whole or not at all; durable on return. */
export function writeSecret(file: string, secret: Uint8Array): void {
  makeFolderOf(file)
  const fresh = `${file}.new`
  rmSync(fresh, { force: true })
  const handle = openSync(fresh, 'wx', 0o600)
  try {
    writeSync(handle, secret)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(fresh, file)
  syncFolderOf(file)
}

/**
 * Overwrites a file, waits for the disk, and removes it. Where the file system copies on write, or the disk spreads its wear, the old bytes may outlive this: best effort.
 * A file that is gone already is no error.
 */
export function destroyFile(file: string, onOverwritten: () => void = () => {}): void {
  if (!existsSync(file)) return
  const handle = openSync(file, 'r+')
  try {
    writeSync(handle, Buffer.alloc(fstatSync(handle).size), 0, null, 0)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  onOverwritten()
  rmSync(file, { force: true })
  syncFolderOf(file)
}

/** A name in a folder is on the disk only when the folder is. Windows cannot sync a folder, and does not need it. */
function syncFolderOf(file: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
