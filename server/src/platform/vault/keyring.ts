import { type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto'
import { fields, keyAad } from './aad.ts'
import type { EpochSecrets } from './epoch.ts'
import { SealBroken, WrongKey } from './errors.ts'
import type { WrappedKey } from './key-store.ts'
import type { RootKey } from './root-key.ts'
import { asBuffer, decrypt, encrypt } from './seal.ts'

/** What a wrapped key is for: part of what it is bound to, so that none can stand in for another. */
export type KeyKind = 'data key' | 'index key'

/** A member's key, and what every key wrapped under it is bound to. */
interface MemberKey { readonly kind: KeyKind; readonly epoch: number; readonly member: string; readonly key: KeyObject; readonly prefix: Buffer }

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
  const memberKeys = new Map<string, MemberKey>()
  /** The one used last in even and in odd epochs: a new epoch goes through many keys of one member, from one to the other. */
  const latest: [MemberKey?, MemberKey?] = []

  function secret(epoch: number): Buffer {
    let found = secrets.get(epoch)
    if (found) return found
    found = epochs.read(epoch)
    if (!found) throw new WrongKey(`The epoch secret ${epochs.file(epoch)} is missing: the key store is older than it, or it was lost; restore both as they were last.`)
    if (found.length !== 32) throw new WrongKey(`The epoch secret ${epochs.file(epoch)} is not 32 bytes long: restore it from its backup.`)
    secrets.set(epoch, found)
    return found
  }

  function memberKey(kind: KeyKind, epoch: number, member: string): MemberKey {
    const known = latest[epoch % 2]
    if (known && known.kind === kind && known.epoch === epoch && known.member === member) return known
    const name = `${kind}|${epoch}|${member}`
    let found = memberKeys.get(name)
    if (!found) memberKeys.set(name, (found = { kind, epoch, member, key: root.derive(secret(epoch), `member|${member}`), prefix: fields(kind, epoch, member) }))
    return (latest[epoch % 2] = found)
  }

  const wrap: Keyring['wrap'] = (kind, epoch, { member, name, keyId }, key) => {
    const under = memberKey(kind, epoch, member)
    return encrypt(under.key, keyAad(under.prefix, name, keyId), key)
  }
  const unwrap: Keyring['unwrap'] = (kind, { epoch, member, name, keyId, wrapped }) => {
    const under = memberKey(kind, epoch, member)
    return decrypt(under.key, keyAad(under.prefix, name, keyId), asBuffer(wrapped))
  }
  const rootCheckKey = () => root.derive(Buffer.alloc(0), 'check|root')
  const epochCheckKey = (epoch: number) => root.derive(secret(epoch), 'check|epoch')

  return {
    make(kind, epoch, member, name) {
      const key = randomBytes(32)
      const row = { keyId: randomBytes(16), member, name, epoch, wrapped: key.subarray(0, 0) }
      return { key, row: { ...row, wrapped: wrap(kind, epoch, row, key) } }
    },
    wrap, unwrap,
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
      latest.length = 0
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
