import { existsSync } from 'node:fs'
import { now as clock } from '../clock.ts'
import { StartError } from '../starterror.ts'
import { blindIndex } from './blind-index.ts'
import { epochLength, type EpochSecrets, epochSecrets } from './epoch.ts'
import { createGate } from './gate.ts'
import { type KeyStore, openKeyStore } from './key-store.ts'
import { type Keyring, keyring } from './keyring.ts'
import { type Ledger, ledgerLength, openLedger } from './ledger.ts'
import { platformBox, platformSigner } from './platform-key.ts'
import { readOrMakeRootKey, readRootKey } from './root-key.ts'
import { rotate, tidy } from './rotate.ts'
import type { Vault, VaultFiles, VaultOptions } from './types.ts'
import { createUnits, destroyKey } from './units.ts'

/**
 * Opens the vault. The first time it makes root key, epoch and key store; later it finishes an interrupted rotation, carries out erasures that the ledger
 * knows and the key store does not (a crash, a restored backup), and starts a new epoch when the present one is seven days old.
 * @throws WrongKey when a key is not the one that the key store was made with; StartError when a file is missing or unreadable. Nothing is changed then.
 */
export function openVault(files: VaultFiles, options: VaultOptions = {}): Vault {
  try {
    return open(files, options)
  } catch (error) {
    const { syscall, path, code } = error as NodeJS.ErrnoException
    if (syscall === undefined || path === undefined) throw error
    throw new StartError(`The vault cannot use ${path} (${code}): give this user the right to read and write it.`, { cause: error })
  }
}

function open(files: VaultFiles, options: VaultOptions): Vault {
  const { now = clock, elapsed = () => performance.now(), onBroken = () => {}, onStep = () => {}, onKeys = () => {}, rotatesAtOpen = true } = options
  const epochs = epochSecrets(files.epochDir)
  refuseLostStore(files, epochs)
  const store = openKeyStore(files.keyStoreFile)
  try {
    const ledger = openLedger(files.ledgerFile)
    const keys = prepare({ files, store, epochs, ledger, now })
    const gate = createGate(store, elapsed, () => keys.forget())
    const units = createUnits({ store, keys, ledger, gate, now, onBroken })
    const enter = (due: () => boolean) => {
      gate.pass()
      const revocations = rotate({ store, keys, epochs, now, onStep, onKeys }, due)
      if (revocations !== undefined) gate.revoked(revocations)
      return revocations !== undefined
    }
    const isOld = () => now().getTime() - Date.parse(store.state()!.epochStartedAt) >= epochLength
    const rotateWhenDue = () => isOld() && enter(isOld)
    if (rotatesAtOpen) rotateWhenDue()
    return {
      createUnit: units.createUnit,
      unit: units.unit,
      eraseUnit: units.eraseUnit,
      eraseUnits: units.eraseUnits,
      rekey: units.rekey,
      dropPast: units.dropPast,
      withPast: units.withPast,
      unitsOf: units.unitsOf,
      index: (name, { exact = false } = {}) => blindIndex({ store, keys, gate, onBroken }, name, exact),
      platformBox: (name) => platformBox(units, name),
      signer: (name) => platformSigner(units, name),
      rotateEpoch: () => void enter(() => true),
      rotateWhenDue,
      epoch() {
        const { epoch, epochStartedAt } = store.state()!
        return { number: epoch, since: epochStartedAt }
      },
      countKeys: () => store.countDataKeys()!.count,
      lives(member, unit) {
        gate.pass()
        return store.dataKey(member, unit) !== undefined
      },
      close() {
        gate.close()
        units.forget()
        keys.forget()
        store.close()
      },
    }
  } catch (error) {
    store.close()
    throw error
  }
}

/** A key store that has gone is not made anew: everything sealed would silently be lost. */
function refuseLostStore({ keyStoreFile, ledgerFile }: VaultFiles, epochs: EpochSecrets): void {
  if ((epochs.numbers().length > 0 || ledgerLength(ledgerFile) > 0) && !existsSync(keyStoreFile)) {
    throw new StartError(`The key store ${keyStoreFile} is missing, although keys were made before: restore it from its backup.`)
  }
}

interface Parts { files: VaultFiles; store: KeyStore; epochs: EpochSecrets; ledger: Ledger; now: () => Date }

function prepare({ files, store, epochs, ledger, now }: Parts): Keyring {
  const keys = store.exclusive(() => {
    const known = store.state()
    const keys = keyring(known ? readRootKey(files.rootKeyFile) : readOrMakeRootKey(files.rootKeyFile), files.rootKeyFile, epochs)
    if (!known) begin(store, keys, epochs, now())
    const state = known ?? store.state()!
    keys.verify(state.epoch, { root: state.rootCheck, epoch: state.epochCheck })
    replay(store, ledger)
    return keys
  })
  tidy(store, epochs)
  return keys
}

/** The first epoch. A secret that is there already was left by a first start that was cut short; it is as good as a new one. */
function begin(store: KeyStore, keys: Keyring, epochs: EpochSecrets, at: Date): void {
  if (!keys.has(1)) epochs.make(1)
  const checks = keys.makeChecks(1)
  store.begin(checks.root, 1, at.toISOString(), checks.epoch)
}

function replay(store: KeyStore, ledger: Ledger): void {
  const seen = store.state()!.ledgerSeen
  const { keyIds, length } = ledger.since(seen)
  if (length === seen) return
  const erased = keyIds.flatMap((keyId) => store.dataKeyById(keyId) ?? [])
  for (const row of erased) destroyKey(store, row)
  store.sawLedger(length)
  if (erased.length > 0) store.revoke()
}
