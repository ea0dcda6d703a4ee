import { createHmac, type KeyObject } from 'node:crypto'
import { fields } from './aad.ts'
import { IndexTaken } from './errors.ts'
import type { Gate } from './gate.ts'
import type { KeyStore } from './key-store.ts'
import type { Keyring } from './keyring.ts'
import { sha256 } from './random.ts'
import { asBuffer, decrypt, derive, encrypt, secretKey } from './seal.ts'
import { type BlindIndex, type Owner, PLATFORM } from './types.ts'
import { unwrapCurrent } from './unwrap.ts'

/**
 * One index key per member and index, new in each epoch. An entry is the value's HMAC-SHA256 under it, for finding, and the value's hash sealed under it, from
 * which the next epoch's HMAC is made. With the epoch's secret both become useless: an old backup holds nothing that can be guessed at.
 */
interface IndexKeys { readonly find: KeyObject; readonly keep: KeyObject; readonly aad: Buffer }

export function indexKeys(keyId: Uint8Array, key: Buffer): IndexKeys {
  const base = secretKey(key)
  return { find: derive(base, Buffer.alloc(0), 'find'), keep: derive(base, Buffer.alloc(0), 'keep'), aad: fields('index entry', keyId) }
}
export const digest = (keys: IndexKeys, hash: Uint8Array): Buffer => createHmac('sha256', keys.find).update(hash).digest()
export const keep = (keys: IndexKeys, hash: Uint8Array): Buffer => encrypt(keys.keep, keys.aad, hash)
/** @throws SealBroken. */
export const kept = (keys: IndexKeys, bytes: Uint8Array): Buffer => decrypt(keys.keep, keys.aad, asBuffer(bytes))

const normal = (value: string) => value.normalize('NFKC').trim().toLowerCase().normalize('NFKC')

interface Deps { readonly store: KeyStore; readonly keys: Keyring; readonly gate: Gate; readonly onBroken: (column: string) => void }

/** The index of that name. */
export function blindIndex({ store, keys, gate, onBroken }: Deps, name: string, exact: boolean): BlindIndex {
  const hashOf = (value: string) => sha256(exact ? value : normal(value))

  function read(member: string): { serial: number; keys: IndexKeys } | undefined {
    const found = unwrapCurrent(keys, 'index key', () => store.indexKey(member, name), onBroken)
    return found && { serial: found.row.serial, keys: indexKeys(found.row.keyId, found.key) }
  }
  function make(member: string): { serial: number; keys: IndexKeys } {
    const { row, key } = keys.make('index key', store.state()!.epoch, member, name)
    key.fill(0)
    store.addIndexKey(row.keyId, row.member, row.name, row.epoch, row.wrapped)
    return read(member)!
  }
  const ownerOf = (at: { serial: number; keys: IndexKeys }, hash: Uint8Array): Owner | undefined => {
    const row = store.entry(at.serial, digest(at.keys, hash))
    return row && { member: row.member, id: row.owner }
  }

  return {
    put(value, { member, id }) {
      gate.pass()
      const hash = hashOf(value)
      store.exclusive(() => {
        const at = read(member) ?? make(member)
        const owner = ownerOf(at, hash)
        if (owner && owner.id !== id) throw new IndexTaken()
        if (!owner) store.addEntry(at.serial, digest(at.keys, hash), keep(at.keys, hash), member, id)
      })
    },
    find(value, member = PLATFORM) {
      gate.pass()
      const hash = hashOf(value)
      return store.snapshot(() => {
        const at = read(member)
        return at && ownerOf(at, hash)
      })
    },
    remove({ member, id }) {
      gate.pass()
      store.exclusive(() => {
        const at = store.indexKey(member, name)
        if (at) store.removeEntriesOf(at.serial, member, id)
      })
    },
  }
}
