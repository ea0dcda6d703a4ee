import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { VaultFiles } from './types.ts'

/** For tests: the files of a vault in a folder of its own, removed afterwards. */
export function freshFiles(): VaultFiles & { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'socialspace-vault-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return filesIn(folder)
}

export const filesIn = (folder: string) => ({
  folder, rootKeyFile: join(folder, 'root', 'root.key'), epochDir: join(folder, 'epoch'), keyStoreFile: join(folder, 'store', 'keystore.db'), ledgerFile: join(folder, 'ledger', 'ledger.log'),
})

/** Hands that tests move: the wall clock, and the time since the last look. */
export function hands() {
  let passed = 0
  return { now: () => new Date(Date.UTC(2026, 10, 23) + passed), elapsed: () => passed, pass: (milliseconds: number) => void (passed += milliseconds) }
}

/** All bytes of all files below a folder. */
export const bytesBelow = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name))))

export const day = 24 * 60 * 60 * 1000
export const member = '0190a000-0000-7000-8000-00000000000a'
export const other = '0190a000-0000-7000-8000-00000000000b'
export const unitId = '0190b000-0000-7000-8000-000000000001'
export const body = 'conversations.message.body'
