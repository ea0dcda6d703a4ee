import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isWithin } from '../files.ts'
import { StartError } from '../starterror.ts'
import type { VaultFiles } from '../vault/index.ts'

/**
 * Three things together open what is sealed, and a ledger from the same place as old keys would bring the erased back: they are kept apart.
 * @throws StartError when a backup would put together what is to be apart.
 */
export function mustBeApart(to: string, dataDir: string, vault: VaultFiles, ledgerTo: string | undefined): void {
  const own: readonly (readonly [what: string, folder: string])[] = [
    ['the data folder', dataDir], ['the root key', dirname(vault.rootKeyFile)], ['the epoch secret', vault.epochDir], ['the erasure ledger', dirname(vault.ledgerFile)], ['the key store itself', dirname(vault.keyStoreFile)],
  ]
  for (const [what, folder] of own) {
    for (const place of [to, ...(ledgerTo === undefined ? [] : [ledgerTo])]) {
      if (isWithin(place, folder) || isWithin(folder, place)) throw new StartError(`${place} is not apart from ${what} (${folder}): choose a folder elsewhere, best on another machine.`)
    }
  }
  if (ledgerTo !== undefined && (isWithin(ledgerTo, to) || isWithin(to, ledgerTo))) throw new StartError(`The ledger's copy must not lie with the backups: choose a folder that is not in ${to} and does not hold it.`)
  for (const folder of [to, join(to, 'keys')]) {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const what = /^epoch-\d+\.secret/.test(name) ? 'an epoch secret' : [vault.rootKeyFile, 'root.key'].map((file) => basename(file)).includes(name) ? 'a root key' : [vault.ledgerFile, 'ledger.log'].map((file) => basename(file)).includes(name) ? 'an erasure ledger' : undefined
      if (what !== undefined) throw new StartError(`${folder} holds ${what} (${name}), and a backup of the key store never lies beside one: choose another folder.`)
    }
  }
}
