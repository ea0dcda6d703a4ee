import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openVault, randomId } from '../src/platform/vault/index.ts'
import { sameProgram } from './program.ts'

const nonceAt = 17
const nonceLength = 12

export interface Nonces {
  readonly seals: number
  /** How many cells had a nonce that another cell had before. */
  readonly repeated: number
  /** Milliseconds. */
  readonly took: number
}

/**
 * Seals cells of one column of one erasure unit, so all under one key, in several processes at once, and looks whether a nonce came twice. Two equal nonces
 * under one key would give away what both cells say together, and let cells be forged (NIST SP 800-38D, section 8).
 */
export async function nonces({ seals, processes }: { seals: number; processes: number }): Promise<Nonces> {
  const begun = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'socialspace-nonces-'))
  const file = (name: string) => join(folder, name)
  const files = { rootKeyFile: file('root.key'), epochDir: file('epoch'), keyStoreFile: file('keystore.db'), ledgerFile: file('ledger.log') }
  const [member, unit] = [randomId(), randomId()]
  const vault = openVault(files)
  try {
    vault.createUnit(member, unit)
    const each = Math.ceil(seals / processes)
    const children = Array.from({ length: processes }, (_none, place) => ({ out: file(`nonces.${place}`), child: start({ files, member, unit, seals: each, out: file(`nonces.${place}`) }) }))
    await Promise.all(children.map(({ child }) => ended(child)))
    const seen = new Set<string>()
    let sealed = 0
    for (const { out } of children) {
      const bytes = readFileSync(out)
      for (let at = 0; at < bytes.length; at += nonceLength, sealed += 1) seen.add(bytes.toString('latin1', at, at + nonceLength))
    }
    return { seals: sealed, repeated: sealed - seen.size, took: Math.round(performance.now() - begun) }
  } finally {
    vault.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a process is told to do. */
export interface Task { files: Parameters<typeof openVault>[0]; member: string; unit: string; seals: number; out: string }

function start(task: Task): ChildProcess {
  const child = fork(fileURLToPath(new URL('./nonces.child.ts', import.meta.url)), { execArgv: sameProgram() })
  child.send(task)
  return child
}

const ended = (child: ChildProcess) => new Promise<void>((settle, fail) => {
  child.once('error', fail).once('exit', (code, signal) => (code === 0 ? settle() : fail(new Error(`a sealing process ended with ${code ?? signal}`))))
})

/** The nonce of a cell. */
export const nonceOf = (cell: Uint8Array): Uint8Array => cell.subarray(nonceAt, nonceAt + nonceLength)
