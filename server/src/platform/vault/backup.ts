import { closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { StartError } from '../starterror.ts'
import { makeFolderOf } from './files.ts'
import { sha256hex } from './random.ts'

/** What a key store says of itself without any key: which one it is (the same through all epochs), its epoch, and how far it has carried out the ledger. */
export interface KeyStoreFacts { readonly installation: string; readonly epoch: number; readonly ledgerSeen: number }

/** @throws StartError when it is none. */
export function keyStoreFacts(file: string): KeyStoreFacts {
  if (!existsSync(file)) throw new StartError(`There is no key store at ${file}.`)
  try {
    const db = new DatabaseSync(file, { timeout: 10_000 })
    try {
      const { rootCheck, epoch, ledgerSeen } = db.prepare('select rootCheck, epoch, ledgerSeen from state').get() as { rootCheck: Uint8Array; epoch: number; ledgerSeen: number }
      return { installation: sha256hex(rootCheck), epoch, ledgerSeen }
    } finally {
      db.close()
    }
  } catch (error) {
    throw new StartError(`The key store ${file} cannot be read.`, { cause: error })
  }
}

/**
 * Copies a key store as of one moment, beside whoever uses it, for this user alone; durable on return. The copy is made from what lives (VACUUM INTO), page by page anew: nothing of
 * what was erased before is in it. What is erased later is unreadable in it once the next epoch has begun.
 */
export function copyKeyStore(file: string, to: string): KeyStoreFacts {
  if (!existsSync(file)) throw new StartError(`There is no key store at ${file}.`)
  makeFolderOf(to)
  closeSync(openSync(to, 'wx', 0o600))
  const db = new DatabaseSync(file, { timeout: 10_000 })
  try {
    db.exec('pragma temp_store = 2')
    db.prepare('vacuum into ?').run(to)
  } finally {
    db.close()
  }
  const handle = openSync(to, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  return keyStoreFacts(to)
}

/** How far an erasure ledger reaches: its length in bytes, and the SHA-256 of that much of it. */
export interface LedgerMark { readonly length: number; readonly sha256: string }

const wholeLines = (file: string) => {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  return bytes.subarray(0, bytes.lastIndexOf(10) + 1)
}

export function ledgerMark(file: string): LedgerMark {
  const lines = wholeLines(file)
  return { length: lines.length, sha256: sha256hex(lines) }
}

/** Whether the ledger is this one, and reaches at least as far. */
export function reaches(file: string, { length, sha256 }: LedgerMark): boolean {
  const lines = wholeLines(file)
  return lines.length >= length && sha256hex(lines.subarray(0, length)) === sha256
}
