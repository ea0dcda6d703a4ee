import type { WrappedKey } from './key-store.ts'
import type { KeyKind, Keyring } from './keyring.ts'
import { WrongKey } from './errors.ts'

/** Reads and unwraps a key. Another process may start a new epoch between the two, and destroy the secret that the row needed: then it is read again. */
export function unwrapCurrent<Row extends WrappedKey>(keys: Keyring, kind: KeyKind, read: () => Row | undefined): { row: Row; key: Buffer } | undefined {
  const row = read()
  if (!row) return undefined
  try {
    return { row, key: keys.unwrap(kind, row) }
  } catch (error) {
    const again = error instanceof WrongKey ? read() : undefined
    if (!again || again.epoch === row.epoch) throw error
    return { row: again, key: keys.unwrap(kind, again) }
  }
}
