import { existsSync, renameSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { now } from '../clock.ts'
import { mustKnowSchema, ownDatabaseFolder, recover } from '../database/index.ts'
import { holdDataFolder, restoring } from '../datafolder.ts'
import { copyFile, eachAtOnce, syncFolder } from '../files.ts'
import { StartError } from '../starterror.ts'
import { keyStoreFacts, openVault, type VaultFiles } from '../vault/index.ts'
import { keysFile } from './make.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { newestLedger } from './newest-ledger.ts'
import { noteRestored } from './restored.ts'

interface From { readonly database?: string | undefined; readonly keys?: string | undefined; readonly ledger?: string | undefined }
interface Where { readonly dataDir: string; readonly vault: VaultFiles }
/** Shows a step of the restore as it is done. */
type Step = <T>(title: string, work: () => Promise<T>) => Promise<T>

/**
 * Puts backups in place. Everything is copied, checked and opened beside what is there before anything takes its place: the ledger reaches to now, the keys open, and what the ledger says was
 * erased is destroyed in them. What was there is set aside, not deleted. Rows whose key is gone are removed at the next start, before the port opens.
 * @returns where what was there has been set aside.
 * @throws StartError when SocialSpace runs on the folder, or something does not fit; nothing has taken another's place then.
 */
export async function restore({ dataDir, vault }: Where, from: From, step: Step): Promise<string[]> {
  const folder = holdDataFolder(dataDir, { restoring: true })
  try {
    const database = from.database === undefined ? undefined : readManifest(from.database, 'database')
    const keys = from.keys === undefined ? undefined : readManifest(from.keys, 'keys')
    const manifests = [database, keys].filter((manifest) => manifest !== undefined)
    if (database) mustKnowSchema(database.schema)
    if (!keys && !existsSync(vault.keyStoreFile)) throw new StartError(`There is no key store at ${vault.keyStoreFile}, and nothing can be read without one: give its backup with --keys.`)
    const keyStore = keys ? join(from.keys!, keysFile) : vault.keyStoreFile
    const facts = keyStoreFacts(keyStore)
    if (manifests.some(({ installation }) => installation !== facts.installation)) throw new StartError('The database and the key store are of two different installations: nothing could be read.')
    const ledger = newestLedger(from.ledger, vault.ledgerFile, manifests, { file: keyStore, ledgerSeen: facts.ledgerSeen })

    const fresh = restoring(dataDir)
    await rm(fresh, { recursive: true, force: true })
    await mkdir(fresh, { mode: 0o700 })
    const put: [from: string, to: string][] = []
    try {
      if (database) {
        await step('database copied and compared', () => copyBackup(from.database!, database, fresh))
        ownDatabaseFolder(join(fresh, 'postgres'))
        put.push([join(fresh, 'postgres'), join(dataDir, 'postgres')], [join(fresh, 'postgres.secrets.json'), join(dataDir, 'postgres.secrets.json')])
      }
      if (keys) put.push([await beside(keyStore, vault.keyStoreFile, keys.files[0]!.sha256), vault.keyStoreFile])
      const newLedger = ledger === vault.ledgerFile ? undefined : await beside(ledger, vault.ledgerFile)
      await step('keys opened, and the erasures of the ledger carried out', async () => {
        openVault({ ...vault, keyStoreFile: keys ? `${vault.keyStoreFile}.new` : vault.keyStoreFile, ledgerFile: newLedger ?? vault.ledgerFile }, { rotatesAtOpen: false }).close()
      })
      if (newLedger !== undefined) renameSync(newLedger, vault.ledgerFile)
    } catch (error) {
      await rm(fresh, { recursive: true, force: true })
      await rm(`${vault.keyStoreFile}.new`, { force: true })
      await rm(`${vault.ledgerFile}.new`, { force: true })
      throw error
    }
    noteRestored(dataDir, now())
    const aside = await swap(put)
    if (database) await step('database made whole from its log', () => recover(dataDir))
    await rm(fresh, { recursive: true, force: true })
    return aside
  } finally {
    folder.release()
  }
}

/** @throws StartError for the first file that is not as the manifest says. */
async function copyBackup(from: string, { files, folders }: Extract<Manifest, { what: 'database' }>, to: string): Promise<void> {
  for (const path of folders) await mkdir(join(to, path), { recursive: true, mode: 0o700 })
  await eachAtOnce(files, (file) => copySame(join(from, file.path), join(to, file.path), file.sha256))
}

async function copySame(from: string, to: string, sha256: string | undefined): Promise<void> {
  const copied = await copyFile(from, to)
  if (!copied || (sha256 !== undefined && copied.sha256 !== sha256)) throw new StartError(`The backup is damaged: ${from} is ${copied ? 'not as it was copied' : 'missing'}.`)
}

/** Copies a file beside the one whose place it will take. */
async function beside(from: string, target: string, sha256?: string): Promise<string> {
  await rm(`${target}.new`, { force: true })
  await copySame(from, `${target}.new`, sha256)
  return `${target}.new`
}

/** Sets aside what is in place and puts the new in. */
async function swap(put: readonly (readonly [from: string, to: string])[]): Promise<string[]> {
  const suffix = `set-aside-${now().toISOString().replaceAll(/[:.]/g, '-')}`
  const aside: string[] = []
  for (const [from, to] of put) {
    if (existsSync(to)) {
      renameSync(to, join(dirname(to), `${basename(to)}.${suffix}`))
      aside.push(join(dirname(to), `${basename(to)}.${suffix}`))
    }
    renameSync(from, to)
    await syncFolder(dirname(to))
  }
  return aside
}
