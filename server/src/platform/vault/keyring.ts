import { type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto'
import { fields } from './aad.ts'
import type { EpochSecrets } from './epoch.ts'
import { SealBroken, WrongKey } from './errors.ts'
import type { WrappedKey } from './key-store.ts'
import type { RootKey } from './root-key.ts'
import { asBuffer, decrypt, encrypt } from './seal.ts'

/** What a wrapped key is for: part of what it is bound to, so that none can stand in for another. */
export type KeyKind = 'data key' | 'index key'

/** Wraps and unwraps keys under the members' keys, which exist in memory only. */
export interface Keyring {
  /** Makes a key with an id of its own, wrapped. */
  make(kind: KeyKind, epoch: number, member: string, name: string): { key: Buffer; row: WrappedKey }
  wrap(kind: KeyKind, epoch: number, row: WrappedKey, key: Buffer): Buffer
  /** @throws SealBroken. */
  unwrap(kind: KeyKind, row: WrappedKey): Buffer
  /** Whether the epoch's secret is here. */
  has(epoch: number): boolean
  /** A known value sealed under the root key, and under root key and epoch secret: tells a wrong key before it does harm. */
  makeChecks(epoch: number): { root: Buffer; epoch: Buffer }
  /** @throws WrongKey. */
  verify(epoch: number, checks: { root: Uint8Array; epoch: Uint8Array }): void
  /** Forgets the secrets and keys of all epochs. */
  forget(): void
}

export function keyring(root: RootKey, rootKeyFile: string, epochs: EpochSecrets): Keyring {
  const secrets = new Map<number, Buffer>()
  const memberKeys = new Map<string, KeyObject>()

  function secret(epoch: number): Buffer {
    let found = secrets.get(epoch)
    if (found) return found
    found = epochs.read(epoch)
    if (!found) throw new WrongKey(`The epoch secret ${epochs.file(epoch)} is missing: the key store is older than it, or it was lost; restore both as they were last.`)
    if (found.length !== 32) throw new WrongKey(`The epoch secret ${epochs.file(epoch)} is not 32 bytes long: restore it from its backup.`)
    secrets.set(epoch, found)
    return found
  }

  function memberKey(epoch: number, member: string): KeyObject {
    const name = `${epoch}|${member}`
    let key = memberKeys.get(name)
    if (!key) memberKeys.set(name, (key = root.derive(secret(epoch), `member|${member}`)))
    return key
  }

  const bound = (kind: KeyKind, epoch: number, { member, name, keyId }: WrappedKey) => fields(kind, epoch, member, name, keyId)
  const wrap: Keyring['wrap'] = (kind, epoch, row, key) => encrypt(memberKey(epoch, row.member), bound(kind, epoch, row), key)
  const rootCheckKey = () => root.derive(Buffer.alloc(0), 'check|root')
  const epochCheckKey = (epoch: number) => root.derive(secret(epoch), 'check|epoch')

  return {
    make(kind, epoch, member, name) {
      const key = randomBytes(32)
      const row = { keyId: randomBytes(16), member, name, epoch, wrapped: key.subarray(0, 0) }
      return { key, row: { ...row, wrapped: wrap(kind, epoch, row, key) } }
    },
    wrap,
    unwrap: (kind, row) => decrypt(memberKey(row.epoch, row.member), bound(kind, row.epoch, row), asBuffer(row.wrapped)),
    has: (epoch) => secrets.has(epoch) || epochs.read(epoch) !== undefined,
    makeChecks: (epoch) => ({ root: encrypt(rootCheckKey(), fields('check'), checked), epoch: encrypt(epochCheckKey(epoch), fields('check', epoch), checked) }),
    verify(epoch, checks) {
      must(() => decrypt(rootCheckKey(), fields('check'), asBuffer(checks.root)),
        `The root key ${rootKeyFile} is not the one that this key store was made with: restore the right one.`)
      must(() => decrypt(epochCheckKey(epoch), fields('check', epoch), asBuffer(checks.epoch)),
        `The epoch secret ${epochs.file(epoch)} is not the one that this key store was made with: restore both as they were last.`)
    },
    forget() {
      for (const secret of secrets.values()) secret.fill(0)
      secrets.clear()
      memberKeys.clear()
    },
  }
}

const checked = Buffer.from('SocialSpace key store')

function must(open: () => Buffer, otherwise: string): void {
  try {
    if (timingSafeEqual(open(), checked)) return
  } catch (error) {
    if (!(error instanceof SealBroken || error instanceof RangeError)) throw error
  }
  throw new WrongKey(otherwise)
}
