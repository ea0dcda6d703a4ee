import { type KeyObject, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { StartError } from '../starterror.ts'
import { WrongKey } from './errors.ts'
import { writeSecret } from './files.ts'
import { derive, secretKey } from './seal.ts'

/** The long-lived root of all keys. Nothing is ever sealed under it directly; a token or key service can stand here instead of a file. */
export interface RootKey {
  /** HKDF-SHA256 of the root key. */
  derive(salt: Uint8Array, info: string): KeyObject
}

/** Reads the root key. @throws StartError when it is missing, WrongKey when it is not a root key. */
export function readRootKey(file: string): RootKey {
  if (!existsSync(file)) {
    throw new StartError(`The root key ${file} is missing, and without it nothing in the key store can be read: restore it from its backup.`)
  }
  const bytes = readFileSync(file)
  if (bytes.length !== 32) throw new WrongKey(`The root key ${file} is not 32 bytes long: restore it from its backup.`)
  const key = secretKey(bytes)
  return { derive: (salt, info) => derive(key, salt, info) }
}

/** Reads the root key, or makes it: for the first start only. */
export function readOrMakeRootKey(file: string): RootKey {
  if (!existsSync(file)) {
    const bytes = randomBytes(32)
    writeSecret(file, bytes)
    bytes.fill(0)
  }
  return readRootKey(file)
}
