import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomFillSync } from 'node:crypto'
import { SealBroken } from './errors.ts'

/** AES-256 in Galois/Counter Mode, NIST SP 800-38D: random 96-bit nonce, full 128-bit tag. */
export const algorithm = 'AES-256-GCM'
const cipher = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16
const whole = { authTagLength: tagLength } as const
const nothing = Buffer.alloc(0)

const nonces = Buffer.allocUnsafeSlow(nonceLength * 1024)
let nextNonce = nonces.length

/** A fresh random nonce. Drawn a thousand at a time: asking the generator for 12 bytes costs as much as encrypting a message. */
function nonce(): Buffer {
  if (nextNonce === nonces.length) {
    randomFillSync(nonces)
    nextNonce = 0
  }
  return nonces.subarray(nextNonce, (nextNonce += nonceLength))
}

/** Encrypts; gives header | nonce | ciphertext | tag. */
export function encrypt(key: KeyObject, aad: Uint8Array, clear: string | Uint8Array, header: Buffer = nothing): Buffer {
  const iv = nonce()
  const sealing = createCipheriv(cipher, key, iv, whole)
  sealing.setAAD(aad)
  const text = typeof clear === 'string' ? sealing.update(clear, 'utf8') : sealing.update(clear)
  sealing.final()
  const box = Buffer.allocUnsafe(header.length + nonceLength + text.length + tagLength)
  header.copy(box)
  iv.copy(box, header.length)
  text.copy(box, header.length + nonceLength)
  sealing.getAuthTag().copy(box, box.length - tagLength)
  return box
}

/** Decrypts what follows a header of the given length. Nothing of it leaves before the tag has been checked. @throws SealBroken whatever was wrong. */
export function decrypt(key: KeyObject, aad: Uint8Array, box: Buffer, headerLength = 0): Buffer {
  const start = headerLength + nonceLength
  const end = box.length - tagLength
  if (end < start) throw new SealBroken()
  const opening = createDecipheriv(cipher, key, box.subarray(headerLength, start), whole)
  opening.setAuthTag(box.subarray(end))
  opening.setAAD(aad)
  const clear = opening.update(box.subarray(start, end))
  try {
    opening.final()
  } catch {
    clear.fill(0)
    throw new SealBroken()
  }
  return clear
}

/** Derives a 256-bit key, RFC 5869 (HKDF-SHA256). */
export function derive(from: KeyObject, salt: Uint8Array, info: string): KeyObject {
  return secretKey(Buffer.from(hkdfSync('sha256', from, salt, info, 32)))
}

/** Takes bytes into a key object (Node encrypts with it three times as fast), and overwrites the bytes. */
export function secretKey(bytes: Buffer): KeyObject {
  const key = createSecretKey(bytes)
  bytes.fill(0)
  return key
}

/** The same bytes as a Buffer, without copying. */
export const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
