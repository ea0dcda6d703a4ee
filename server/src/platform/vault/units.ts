import { UnitExists, UnitGone } from './errors.ts'
import type { Gate } from './gate.ts'
import type { DataKey, KeyStore, WrappedKey } from './key-store.ts'
import type { Keyring } from './keyring.ts'
import type { Ledger } from './ledger.ts'
import { Lru } from './lru.ts'
import { secretKey } from './seal.ts'
import type { Unit, Vault } from './types.ts'
import { openUnit } from './unit.ts'
import { unwrapCurrent } from './unwrap.ts'

const mostInMemory = 10_000

interface Deps {
  readonly store: KeyStore
  readonly keys: Keyring
  readonly ledger: Ledger
  readonly gate: Gate
  readonly now: () => Date
  readonly onBroken: (column: string) => void
}

export interface Units extends Pick<Vault, 'createUnit' | 'unit' | 'eraseUnit' | 'eraseUnits' | 'unitsOf'> {
  /** The unit, made if it is not there: for what the platform itself owns. */
  ensure(member: string, unit: string): Unit
  forget(): void
}

/** Makes, opens and erases units. */
export function createUnits({ store, keys, ledger, gate, now, onBroken }: Deps): Units {
  const held = new Lru<{ unit: Unit; lives: () => void }>(mostInMemory)
  const nameOf = (member: string, unit: string) => `${member}|${unit}`

  function hold(row: WrappedKey, key: Buffer): Unit {
    const lives = gate.watch(row.keyId)
    const unit = openUnit({ member: row.member, id: row.name, keyId: row.keyId, dataKey: secretKey(key), lives, onBroken })
    held.set(nameOf(row.member, row.name), { unit, lives })
    return unit
  }

  function find(member: string, id: string): Unit | undefined {
    gate.pass()
    const known = held.get(nameOf(member, id))
    if (known) {
      try {
        known.lives()
        return known.unit
      } catch (error) {
        if (!(error instanceof UnitGone)) throw error
        held.delete(nameOf(member, id))
      }
    }
    const found = unwrapCurrent(keys, 'data key', () => store.dataKey(member, id), onBroken)
    return found && hold(found.row, found.key)
  }

  function create(member: string, id: string): Unit | undefined {
    if (member === '' || id === '') throw new RangeError('a unit has a member and an id')
    gate.pass()
    const made = store.exclusive(() => {
      if (store.dataKey(member, id)) return undefined
      const made = keys.make('data key', store.state()!.epoch, member, id)
      store.addDataKey(made.row)
      return made
    })
    return made && hold(made.row, made.key)
  }

  function eraseUnits(member: string, ids: readonly string[]): void {
    gate.pass()
    for (const id of ids) held.delete(nameOf(member, id))
    const revocations = store.exclusive(() => {
      for (const id of ids) store.removeOwner(member, id)
      const rows = ids.flatMap((id) => store.dataKey(member, id) ?? [])
      if (rows.length > 0) {
        // The ledger first: what it says is carried out at the next start if the machine stops here.
        const length = ledger.append(rows.map(({ keyId }) => keyId), now())
        for (const row of rows) destroyKey(store, row)
        store.sawLedger(length)
      }
      return store.revoke()
    })
    gate.revoked(revocations)
  }

  return {
    unit(member, id) {
      const unit = find(member, id)
      if (!unit) throw new UnitGone()
      return unit
    },
    createUnit(member, id) {
      const unit = create(member, id)
      if (!unit) throw new UnitExists()
      return unit
    },
    ensure: (member, id) => find(member, id) ?? create(member, id) ?? find(member, id)!,
    eraseUnit: (member, id) => eraseUnits(member, [id]),
    eraseUnits,
    unitsOf: (member) => store.unitsOf(member).map(({ name }) => name),
    forget: () => held.clear(),
  }
}

/** Overwrites a data key and removes it, with its owner's entries in the indexes. Within a transaction of the caller's. */
export function destroyKey(store: KeyStore, key: DataKey): void {
  store.removeOwner(key.member, key.name)
  store.removeDataKey(key)
}
