import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { StartError } from '../starterror.ts'
import { makeEmpty } from './files.ts'

/** The erasure ledger: one line per destroyed key, `<time> <key id>`. Key ids are random: it says that something was erased, never what or whose. */
export interface Ledger {
  /** Notes destroyed keys; on the disk on return. Gives the ledger's length. Only for one process at a time: the key store's lock is held. */
  append(keyIds: readonly Uint8Array[], at: Date): number
  /**
   * The key ids noted after that length, and the length now.
   * @throws StartError when the ledger is shorter than that (an old one was restored) or damaged.
   */
  since(length: number): { keyIds: Buffer[]; length: number }
  /** Whether a key was destroyed. */
  knows(keyId: Uint8Array): boolean
}

const line = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z ([0-9a-f]{32})$/
const lineLength = 57

export const ledgerLength = (file: string): number => (existsSync(file) ? statSync(file).size : 0)

export function openLedger(file: string): Ledger {
  const known = new Set<string>()
  let upTo = 0
  const ledger: Ledger = {
    append(keyIds, at) {
      makeEmpty(file)
      const handle = openSync(file, 'a+', 0o600)
      try {
        const lines = keyIds.map((keyId) => `${at.toISOString()} ${Buffer.from(keyId).toString('hex')}\n`).join('')
        writeSync(handle, `${endsWhole(handle) ? '' : '\n'}${lines}`)
        fsyncSync(handle)
        return fstatSync(handle).size
      } finally {
        closeSync(handle)
      }
    },
    since(length) {
      if (ledgerLength(file) < length) {
        throw new StartError(`The erasure ledger ${file} is older than the key store, so erased people could come back: put the newest ledger in its place.`)
      }
      makeEmpty(file)
      const text = read(file, length)
      const end = text.lastIndexOf('\n') + 1
      return { keyIds: text.slice(0, end).split('\n').flatMap((text) => parse(text, file)), length: length + end }
    },
    knows(keyId) {
      const { keyIds, length } = ledger.since(upTo)
      for (const id of keyIds) known.add(id.toString('hex'))
      upTo = length
      return known.has(Buffer.from(keyId).toString('hex'))
    },
  }
  return ledger
}

/** A short line was cut by a crash before its erasure had begun; anything else is damage. */
function parse(text: string, file: string): Buffer[] {
  const [, keyId] = line.exec(text) ?? []
  if (keyId !== undefined) return [Buffer.from(keyId, 'hex')]
  if (text.length < lineLength) return []
  throw new StartError(`The erasure ledger ${file} is damaged: restore the newest copy of it.`)
}

function endsWhole(handle: number): boolean {
  const { size } = fstatSync(handle)
  const last = Buffer.alloc(1)
  return size === 0 || (readSync(handle, last, 0, 1, size - 1) === 1 && last[0] === 10)
}

function read(file: string, from: number): string {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(fstatSync(handle).size - from)
    let got = 0
    while (got < bytes.length) {
      const more = readSync(handle, bytes, got, bytes.length - got, from + got)
      if (more === 0) break
      got += more
    }
    return bytes.toString('latin1', 0, got)
  } finally {
    closeSync(handle)
  }
}
