import type { KeyStore } from './key-store.ts'

/** How long keys in memory may be used without looking whether they were erased elsewhere, in milliseconds. */
export const freshness = 1000

/** Stands before every use of a key in memory. */
export interface Gate {
  /** Looks for erasures by other processes, at most once a second. @throws Error once the vault is closed. */
  pass(): void
  /** Rises whenever something was erased, here or elsewhere. */
  readonly generation: number
  /** After an erasure by this process; the count that it left in the key store. */
  revoked(count: number): void
  close(): void
}

export function createGate(store: KeyStore, elapsed: () => number, onRevoked: () => void): Gate {
  let lookedAt = elapsed()
  // In this order: what is written in between is seen at the next look.
  let version = store.dataVersion()
  let count = store.state()!.revocations
  let generation = 0
  let closed = false

  function rise(to: number): void {
    count = to
    generation++
    onRevoked()
  }
  function look(): void {
    const at = elapsed()
    if (at - lookedAt < freshness) return
    const written = store.dataVersion()
    if (written !== version) {
      const { revocations } = store.state()!
      if (revocations !== count) rise(revocations)
      version = written
    }
    lookedAt = at
  }
  function pass(): void {
    if (closed) throw new Error('the vault is closed')
    look()
  }
  return {
    pass,
    get generation() {
      return generation
    },
    revoked: rise,
    close() {
      closed = true
    },
  }
}
