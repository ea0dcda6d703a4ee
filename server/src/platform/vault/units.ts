import { UnitExists, UnitGone } from './errors.ts'
import type { Gate } from './gate.ts'
import type { DataKey, KeyStore } from './key-store.ts'
import type { Keyring } from './keyring.ts'
import type { Ledger } from './ledger.ts'
import { Lru } from './lru.ts'
import { secretKey } from './seal.ts'
import type { Unit, Vault } from './types.ts'
import { type DataKeys, openUnit, type UnitKey } from './unit.ts'
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

export interface Units extends Pick<Vault, 'createUnit' | 'unit' | 'eraseUnit' | 'eraseUnits' | 'unitsOf' | 'withPast' | 'rekey' | 'dropPast'> {
  /** The unit, made if it is not there: for what the platform itself owns. */
  ensure(member: string, unit: string): Unit
  forget(): void
}

/** Makes, opens and erases units. */
export function createUnits({ store, keys, ledger, gate, now, onBroken }: Deps): Units {
  const held = new Lru<{ unit: Unit; keysNow: () => DataKeys }>(mostInMemory)
  const nameOf = (member: string, unit: string) => `${member}|${unit}`

  /** A key of the unit's as it is used. What was erased meanwhile is none any more. */
  function opened({ keyId }: { keyId: Uint8Array }): UnitKey | undefined {
    const found = unwrapCurrent(keys, 'data key', () => store.dataKeyById(keyId), onBroken)
    return found && { keyId, dataKey: secretKey(found.key) }
  }
  const pastOf = (member: string, id: string): UnitKey[] => store.pastKeys(member, id, id).flatMap((row) => opened(row) ?? [])

  function hold(member: string, id: string, first: UnitKey): Unit {
    let seen = gate.generation
    let now: DataKeys = { present: first, past: pastOf(member, id) }
    /** Before every use. @throws UnitGone once the key has been erased; one that has become a past key is followed by the present one. */
    const keysNow = (): DataKeys => {
      gate.pass()
      if (seen === gate.generation) return now
      const at = gate.generation
      const row = store.dataKeyById(now.present.keyId)
      if (!row) throw new UnitGone()
      const present = row.name === id ? now.present : presentOf(member, id)
      const past = store.pastKeys(member, id, id)
      if (present !== now.present || past.length !== now.past.length) now = { present, past: past.flatMap((one) => opened(one) ?? []) }
      seen = at
      return now
    }
    const unit = openUnit({ member, id, keysNow, destroyed: (keyId) => ledger.knows(keyId), onBroken })
    held.set(nameOf(member, id), { unit, keysNow })
    return unit
  }
  function presentOf(member: string, id: string): UnitKey {
    const found = unwrapCurrent(keys, 'data key', () => store.dataKey(member, id), onBroken)
    if (!found) throw new UnitGone()
    return { keyId: found.row.keyId, dataKey: secretKey(found.key) }
  }

  function find(member: string, id: string): Unit | undefined {
    gate.pass()
    const known = held.get(nameOf(member, id))
    if (known) {
      try {
        known.keysNow()
        return known.unit
      } catch (error) {
        if (!(error instanceof UnitGone)) throw error
        held.delete(nameOf(member, id))
      }
    }
    const found = unwrapCurrent(keys, 'data key', () => store.dataKey(member, id), onBroken)
    return found && hold(member, id, { keyId: found.row.keyId, dataKey: secretKey(found.key) })
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
    return made && hold(member, id, { keyId: made.row.keyId, dataKey: secretKey(made.key) })
  }

  function eraseUnits(member: string, ids: readonly string[]): void {
    gate.pass()
    for (const id of ids) held.delete(nameOf(member, id))
    const revocations = store.exclusive(() => {
      for (const id of ids) store.removeOwner(member, id)
      const rows = [...new Map(ids.flatMap((id) => [store.dataKey(member, id) ?? [], store.pastKeys(member, id, id)].flat()).map((row) => [row.serial, row])).values()]
      destroy(rows)
      return store.revoke()
    })
    gate.revoked(revocations)
  }

  /** The ledger first: what it says is carried out at the next start if the machine stops here. */
  function destroy(rows: readonly DataKey[]): void {
    if (rows.length === 0) return
    const length = ledger.append(rows.map(({ keyId }) => keyId), now())
    for (const row of rows) destroyKey(store, row)
    store.sawLedger(length)
  }

  function rekey(member: string, id: string): void {
    gate.pass()
    const revocations = store.exclusive(() => {
      const row = store.dataKey(member, id)
      if (!row) throw new UnitGone()
      const { epoch } = store.state()!
      const key = keys.unwrap('data key', row)
      const past = { keyId: row.keyId, member, name: `${id}~${Buffer.from(row.keyId).toString('hex')}`, epoch, wrapped: row.wrapped }
      store.removeDataKey(row)
      store.addDataKey({ ...past, wrapped: keys.wrap('data key', epoch, past, key) })
      const made = keys.make('data key', epoch, member, id)
      store.addDataKey(made.row)
      for (const bytes of [key, made.key]) bytes.fill(0)
      return store.revoke()
    })
    gate.revoked(revocations)
  }

  function dropPast(member: string, id: string): void {
    gate.pass()
    const revocations = store.exclusive(() => {
      destroy(store.pastKeys(member, id, id))
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
    eraseUnits, rekey, dropPast,
    withPast: (member) => store.withPast(member).map(({ name }) => name),
    unitsOf: (member) => store.unitsOf(member).map(({ name }) => name),
    forget: () => held.clear(),
  }
}

/** Overwrites a data key and removes it, with its owner's entries in the indexes. Within a transaction of the caller's. */
export function destroyKey(store: KeyStore, key: DataKey): void {
  store.removeOwner(key.member, key.name)
  store.removeDataKey(key)
}
