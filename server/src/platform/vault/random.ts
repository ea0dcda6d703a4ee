import { createHash, createHmac, randomBytes, randomUUIDv7, timingSafeEqual } from 'node:crypto'

/** A new id: UUID version 7 (RFC 9562), so that newer ids sort after older ones. Not a secret. */
export const randomId = (): string => randomUUIDv7()

/** An id that follows from a secret, and from which nobody learns it: UUID version 8 (RFC 9562 §5.8) of its SHA-256. */
export function hashId(secret: string): string {
  const bytes = sha256(secret).subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A secret of that many random bytes (at least 16), as base64url. */
export function randomToken(bytes = 32): string {
  if (!(bytes >= 16)) throw new RangeError('a token has at least 16 bytes')
  return randomBytes(bytes).toString('base64url')
}

/** A random whole number from 0 up to, not including, `below`; every one equally likely. */
export { randomInt } from 'node:crypto'

/** That many random bytes, for codes that are spelt otherwise than base64url (TOTP secrets, phrases). */
export { randomBytes } from 'node:crypto'

/** SHA-256 (FIPS 180-4). For secrets with full entropy and for checksums: never for passwords, phone numbers or anything that can be guessed. */
export const sha256 = (value: string | Uint8Array): Buffer => createHash('sha256').update(value).digest()

/** SHA-256 in hexadecimal. */
export const sha256hex = (value: string | Uint8Array): string => createHash('sha256').update(value).digest('hex')

/** SHA-256 of something that comes in pieces. */
export function sha256stream(): { add(piece: Uint8Array): void; hex(): string } {
  const hash = createHash('sha256')
  return { add: (piece) => void hash.update(piece), hex: () => hash.digest('hex') }
}

/** Whether two secrets are the same; takes the same time wherever they differ, and whatever their lengths. */
export const safeEqual = (a: string | Uint8Array, b: string | Uint8Array): boolean => timingSafeEqual(sha256(a), sha256(b))

const processKey = randomBytes(32)

/** A hash that only this process can make and that means nothing after it: for counting calls per network prefix without keeping an address. */
export const keyedHash = (value: string): string => createHmac('sha256', processKey).update(value).digest('base64url')
