import { existsSync, readFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { now } from '../clock.ts'
import { backupDatabase } from '../database/index.ts'
import { type Copied, copyFile, hashFile, makeNamedFolder, syncFolder } from '../files.ts'
import { StartError } from '../starterror.ts'
import { copyKeyStore, keyStoreFacts, ledgerMark, type VaultFiles } from '../vault/index.ts'
import { writeManifest } from './manifest.ts'

const program = (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }).version

/** A new folder of the backup's own, named after the moment it began. */
function newFolder(to: string, what: string): string {
  const folder = join(to, what, now().toISOString().replaceAll(/[:.]/g, '-'))
  makeNamedFolder(folder)
  return folder
}

/** Backs the embedded database up, below TO/database. @returns the folder and how many bytes. */
export async function makeDatabaseBackup(dataDir: string, vault: VaultFiles, to: string, onBytes: (bytes: number) => void): Promise<{ folder: string; bytes: number }> {
  const [{ installation }, ledger] = [keyStoreFacts(vault.keyStoreFile), ledgerMark(vault.ledgerFile)]
  const folder = newFolder(to, 'database')
  const { at, postgres, schema, folders, files } = await backupDatabase(dataDir, folder, onBytes)
  await writeManifest(folder, { format: 1, what: 'database', at: at.toISOString(), program, installation, ledger, postgres, schema, folders, files })
  return { folder, bytes: sum(files) }
}

/** Backs the key store up, below TO/keys. Neither root key nor epoch secret nor ledger is with it. @returns the folder and how many bytes. */
export async function makeKeysBackup(vault: VaultFiles, to: string): Promise<{ folder: string; bytes: number }> {
  const folder = newFolder(to, 'keys')
  const { installation, epoch } = copyKeyStore(vault.keyStoreFile, join(folder, keysFile))
  const at = now().toISOString()
  const files = [{ path: keysFile, ...(await hashFile(join(folder, keysFile))) }]
  await writeManifest(folder, { format: 1, what: 'keys', at, program, installation, ledger: ledgerMark(vault.ledgerFile), epoch, files })
  return { folder, bytes: sum(files) }
}

export const keysFile = 'keystore.db'

/**
 * Copies the ledger, newest only: the copy before is replaced, once this one is whole on the disk.
 * @throws StartError when the copy that is there says more than the ledger, which then is not the newest.
 */
export async function copyLedger(ledgerFile: string, to: string): Promise<{ file: string; length: number }> {
  const file = join(to, basename(ledgerFile))
  const { length } = ledgerMark(ledgerFile)
  if (existsSync(file) && ledgerMark(file).length > length) throw new StartError(`The copy ${file} is newer than the ledger ${ledgerFile}: find out why before anything else is erased.`)
  makeNamedFolder(to)
  await rm(`${file}.new`, { force: true })
  await copyFile(ledgerFile, `${file}.new`)
  await rename(`${file}.new`, file)
  await syncFolder(to)
  return { file, length }
}

const sum = (files: readonly Copied[]) => files.reduce((bytes, { size }) => bytes + size, 0)
