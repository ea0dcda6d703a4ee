import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { Units } from './units.ts'
import { type Box, PLATFORM, type Signer } from './types.ts'

/** A box for the platform's own secrets. Its key is a data key like any other, so that it changes its wrapping with each epoch and is in no database. */
export function platformBox<C extends string>(units: Units, name: C): Box<C> {
  const unit = () => units.ensure(PLATFORM, `box:${name}`)
  const column = (name.includes('.') ? name : `platform.${name}`) as C
  return {
    seal: (clear, row = '') => unit().seal(column, row, 0, clear),
    open: (sealed, row = '') => unit().open(column, row, 0, sealed),
    openBytes: (sealed, row = '') => unit().openBytes(column, row, 0, sealed),
    mac: (value) => unit().mac(column, value),
  }
}

/** RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** An Ed25519 key whose 32 secret bytes are an HMAC under a data key of the platform's. */
export function platformSigner(units: Units, name: string): Signer {
  const seed = units.ensure(PLATFORM, `signer:${name}`).mac('Ed25519', name)
  const der = Buffer.concat([pkcs8, seed])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  seed.fill(0)
  der.fill(0)
  const publicKey = Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x!, 'base64url')
  return { publicKey, sign: (message) => sign(null, message, key) }
}
