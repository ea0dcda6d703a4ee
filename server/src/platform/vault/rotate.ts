import { timingSafeEqual } from 'node:crypto'
import { digest, indexKeys, keep, kept } from './blind-index.ts'
import type { EpochSecrets } from './epoch.ts'
import { SealBroken } from './errors.ts'
import type { KeyStore } from './key-store.ts'
import type { Keyring } from './keyring.ts'
import type { RotationStep } from './types.ts'

interface Deps {
  readonly store: KeyStore
  readonly keys: Keyring
  readonly epochs: EpochSecrets
  readonly now: () => Date
  readonly onStep: (step: RotationStep) => void
  readonly onKeys: (done: number, of: number) => void
}

/**
 * Starts a new epoch, if `due` says so while nobody else writes. A stop between any two steps leaves the key store wholly in the old epoch or wholly in the
 * new one, with that epoch's secret on the disk; `tidy` then does the rest. Gives the count of revocations, or undefined when it was not due.
 */
export function rotate({ store, keys, epochs, now, onStep, onKeys }: Deps, due: () => boolean): number | undefined {
  const entered = store.exclusive(() => {
    if (!due()) return undefined
    const epoch = Math.max(store.state()!.epoch, ...epochs.numbers()) + 1
    epochs.make(epoch)
    onStep('secret written')
    rewrapDataKeys(store, keys, epoch, onKeys)
    renewIndexes(store, keys, epoch)
    if (store.dataKeysOutside(epoch)!.count + store.indexKeysOutside(epoch)!.count > 0) throw new SealBroken()
    store.enterEpoch(epoch, now().toISOString(), keys.makeChecks(epoch).epoch)
    const revocations = store.revoke()
    onStep('rewrapped')
    return { epoch, revocations }
  })
  if (!entered) return undefined
  onStep('committed')
  keys.forget()
  epochs.destroyBefore(entered.epoch, () => onStep('overwritten'))
  onStep('destroyed')
  return entered.revocations
}

/** Destroys the secrets of past epochs that an interrupted rotation left. Only after the present epoch has been verified. */
export function tidy(store: KeyStore, epochs: EpochSecrets): void {
  store.exclusive(() => epochs.destroyBefore(store.state()!.epoch))
}

/** Page by page: unwraps, wraps anew, stores, and reads back what was stored: only what opens and is the same has been moved. */
function rewrapDataKeys(store: KeyStore, keys: Keyring, epoch: number, onKeys: Deps['onKeys']): void {
  const { count } = store.countDataKeys()!
  let [after, done] = [0, 0]
  for (let page = store.dataKeysAfter(after); page.length > 0; page = store.dataKeysAfter(after)) {
    const opened = page.map((row) => keys.unwrap('data key', row))
    store.rewrapPage(page, epoch, page.map((row, nth) => keys.wrap('data key', epoch, row, opened[nth]!)))
    const stored = store.wrappedNow(page, epoch)
    if (!stored) throw new SealBroken()
    for (let nth = 0; nth < page.length; nth++) {
      const again = keys.unwrap('data key', { ...page[nth]!, epoch, wrapped: stored[nth]! })
      if (!timingSafeEqual(opened[nth]!, again)) throw new SealBroken()
      again.fill(0)
      opened[nth]!.fill(0)
    }
    after = page.at(-1)!.serial
    onKeys((done += page.length), count)
  }
}

/** Index keys are not kept but made anew, and every entry with them. */
function renewIndexes(store: KeyStore, keys: Keyring, epoch: number): void {
  for (const old of store.indexKeys()) {
    const before = indexKeys(old.keyId, keys.unwrap('index key', old))
    const { row, key } = keys.make('index key', epoch, old.member, old.name)
    key.fill(0)
    store.renewIndexKey(row.keyId, epoch, row.wrapped, old.serial)
    const stored = store.indexKey(old.member, old.name)!
    const fresh = indexKeys(stored.keyId, keys.unwrap('index key', stored))
    let after = 0
    for (let rows = store.entriesAfter(old.serial, after); rows.length > 0; rows = store.entriesAfter(old.serial, after)) {
      for (const entry of rows) {
        const hash = kept(before, entry.kept)
        store.renewEntry(digest(fresh, hash), keep(fresh, hash), entry.serial)
        after = entry.serial
      }
    }
  }
}
