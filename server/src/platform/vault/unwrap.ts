import type { WrappedKey } from './key-store.ts'
import type { KeyKind, Keyring } from './keyring.ts'
import { SealBroken, WrongKey } from './errors.ts'

/**
 * Reads and unwraps a key. Another process may start a new epoch between the two, and destroy the secret that the row needed: then it is read again.
 * @throws SealBroken when it cannot be unwrapped; a row that names an epoch that there is not was changed, like one with another's key in it.
 */
export function unwrapCurrent<Row extends WrappedKey>(keys: Keyring, kind: KeyKind, read: () => Row | undefined, onBroken: (column: string) => void): { row: Row; key: Buffer } | undefined {
  const row = read()
  if (!row) return undefined
  try {
    return { row, key: keys.unwrap(kind, row) }
  } catch (error) {
    const again = error instanceof WrongKey ? read() : undefined
    if (again && again.epoch !== row.epoch) return { row: again, key: keys.unwrap(kind, again) }
    if (!(error instanceof SealBroken || error instanceof WrongKey)) throw error
    onBroken('key store')
    throw new SealBroken()
  }
}
