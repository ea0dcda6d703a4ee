import { createHmac, type KeyObject } from 'node:crypto'
import { cellAad, fields } from './aad.ts'
import { PartErased, SealBroken } from './errors.ts'
import { algorithm, asBuffer, decrypt, derive, encrypt } from './seal.ts'
import type { Sealed, Unit } from './types.ts'

/** A cell: format (1 byte, which also names the algorithm), key id (16), nonce (12), ciphertext, tag (16). */
const format = 1
const headerLength = 17

export interface UnitKey { readonly keyId: Uint8Array; readonly dataKey: KeyObject }
/** The key that things are sealed under, and those that what is not resealed yet still lies under. */
export interface DataKeys { readonly present: UnitKey; readonly past: readonly UnitKey[] }

export interface OpenedUnit {
  readonly member: string
  readonly id: string
  /** Called before every use; the same object while nothing has changed. @throws UnitGone. */
  readonly keysNow: () => DataKeys
  /** Whether a key has been destroyed. */
  readonly destroyed: (keyId: Uint8Array) => boolean
  readonly onBroken: (column: string) => void
}

const headerOf = ({ keyId }: UnitKey) => Buffer.concat([Buffer.of(format), keyId])
const isVersion = (version: number) => Number.isSafeInteger(version) && version >= 0

interface ColumnKey { readonly key: KeyObject; readonly aad: Buffer }

/** A unit whose data key has been unwrapped. Each column has a key of its own, derived once. */
export function openUnit({ member, id, keysNow, destroyed, onBroken }: OpenedUnit): Unit {
  let keys = keysNow()
  let header = headerOf(keys.present)
  const columns = new Map<string, ColumnKey>()
  const macKeys = new Map<string, KeyObject>()

  function mustLive(): void {
    try {
      const now = keysNow()
      if (now === keys) return
      keys = now
      header = headerOf(now.present)
      columns.clear()
      macKeys.clear()
    } catch (gone) {
      columns.clear()
      macKeys.clear()
      throw gone
    }
  }

  function columnKey(column: string): ColumnKey {
    mustLive()
    let found = columns.get(column)
    if (!found) columns.set(column, (found = deriveColumn(column, keys.present)))
    return found
  }

  function deriveColumn(column: string, { keyId, dataKey }: UnitKey): ColumnKey {
    const dot = column.lastIndexOf('.')
    if (dot < 1) throw new RangeError('a sealed column is named schema.table.column')
    const table = column.slice(0, dot)
    const name = column.slice(dot + 1)
    return { key: derive(dataKey, Buffer.alloc(0), `${table}|${name}`), aad: fields(member, id, table, name, keyId, algorithm) }
  }

  function openBytes(column: string, row: string, version: number, sealed: Uint8Array): Buffer {
    const present = columnKey(column)
    const cell = asBuffer(sealed)
    try {
      if (!isVersion(version) || cell.length < headerLength) throw new SealBroken()
      const { key, aad } = header.compare(cell, 0, headerLength) === 0 ? present : pastColumn(column, cell)
      return decrypt(key, cellAad(aad, row, version), cell, headerLength)
    } catch (error) {
      onBroken(column)
      throw error instanceof PartErased ? error : new SealBroken()
    }
  }

  /** The key of a cell that is not resealed yet. */
  function pastColumn(column: string, cell: Buffer): ColumnKey {
    const under = keys.past.find((key) => headerOf(key).compare(cell, 0, headerLength) === 0)
    if (under) return deriveColumn(column, under)
    throw cell[0] === format && destroyed(cell.subarray(1, headerLength)) ? new PartErased() : new SealBroken()
  }

  return {
    id,
    member,
    keyId() {
      mustLive()
      return header.subarray(1)
    },
    isStale(cell) {
      mustLive()
      return header.compare(cell, 0, headerLength) !== 0
    },
    seal<C extends string>(column: C, row: string, version: number, clear: string | Uint8Array) {
      if (!isVersion(version)) throw new RangeError('a sealed version is a whole number from 0')
      const { key, aad } = columnKey(column)
      return encrypt(key, cellAad(aad, row, version), clear, header) as Sealed<C>
    },
    openBytes,
    mac(label, value) {
      mustLive()
      let key = macKeys.get(label)
      if (!key) macKeys.set(label, (key = derive(keys.present.dataKey, Buffer.alloc(0), `mac|${label}`)))
      return createHmac('sha256', key).update(value).digest()
    },
    open: (column, row, version, sealed) => openBytes(column, row, version, sealed).toString('utf8'),
  }
}
