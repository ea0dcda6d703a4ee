import { createHmac, type KeyObject } from 'node:crypto'
import { cellAad, fields } from './aad.ts'
import { SealBroken } from './errors.ts'
import { algorithm, asBuffer, decrypt, derive, encrypt } from './seal.ts'
import type { Sealed, Unit } from './types.ts'

/** A cell: format (1 byte, which also names the algorithm), key id (16), nonce (12), ciphertext, tag (16). */
const format = 1
const headerLength = 17

export interface UnitKey {
  readonly member: string
  readonly id: string
  readonly keyId: Uint8Array
  readonly dataKey: KeyObject
  /** Called before every use. @throws UnitGone. */
  readonly lives: () => void
  readonly onBroken: (column: string) => void
}

const isVersion = (version: number) => Number.isSafeInteger(version) && version >= 0

interface ColumnKey { readonly key: KeyObject; readonly aad: Buffer }

/** A unit whose data key has been unwrapped. Each column has a key of its own, derived once. */
export function openUnit({ member, id, keyId, dataKey, lives, onBroken }: UnitKey): Unit {
  const header = Buffer.concat([Buffer.of(format), keyId])
  const columns = new Map<string, ColumnKey>()
  const macKeys = new Map<string, KeyObject>()

  function mustLive(): void {
    try {
      lives()
    } catch (gone) {
      columns.clear()
      macKeys.clear()
      throw gone
    }
  }

  function columnKey(column: string): ColumnKey {
    mustLive()
    let found = columns.get(column)
    if (!found) columns.set(column, (found = deriveColumn(column)))
    return found
  }

  function deriveColumn(column: string): ColumnKey {
    const dot = column.lastIndexOf('.')
    if (dot < 1) throw new RangeError('a sealed column is named schema.table.column')
    const table = column.slice(0, dot)
    const name = column.slice(dot + 1)
    return { key: derive(dataKey, Buffer.alloc(0), `${table}|${name}`), aad: fields(member, id, table, name, keyId, algorithm) }
  }

  function openBytes(column: string, row: string, version: number, sealed: Uint8Array): Buffer {
    const { key, aad } = columnKey(column)
    try {
      const cell = asBuffer(sealed)
      if (!isVersion(version) || cell.length < headerLength || header.compare(cell, 0, headerLength) !== 0) throw new SealBroken()
      return decrypt(key, cellAad(aad, row, version), cell, headerLength)
    } catch {
      onBroken(column)
      throw new SealBroken()
    }
  }

  return {
    id,
    member,
    seal<C extends string>(column: C, row: string, version: number, clear: string | Uint8Array) {
      if (!isVersion(version)) throw new RangeError('a sealed version is a whole number from 0')
      const { key, aad } = columnKey(column)
      return encrypt(key, cellAad(aad, row, version), clear, header) as Sealed<C>
    },
    openBytes,
    mac(label, value) {
      mustLive()
      let key = macKeys.get(label)
      if (!key) macKeys.set(label, (key = derive(dataKey, Buffer.alloc(0), `mac|${label}`)))
      return createHmac('sha256', key).update(value).digest()
    },
    open: (column, row, version, sealed) => openBytes(column, row, version, sealed).toString('utf8'),
  }
}
