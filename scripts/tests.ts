import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Totals } from './reporter.ts'
import { root, run } from './shared.ts'

export const nothing: Totals = { passed: 0, failed: 0, skipped: 0, proofs: [] }
export const add = (a: Totals, b: Totals): Totals => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped, proofs: [...a.proofs, ...b.proofs] })

/** Runs test files with node:test, `concurrency` at a time, none longer than `minutes`. A run that ends badly without a failed test counts as one. */
export async function runTests(files: string[], { concurrency, minutes, env }: { concurrency: number; minutes: number; env?: Record<string, string> }): Promise<Totals> {
  if (files.length === 0) return nothing
  const folder = mkdtempSync(join(tmpdir(), 'socialspace-totals-'))
  const result = join(folder, 'totals.json')
  try {
    const { code } = await run(process.execPath, [
      '--disable-warning=ExperimentalWarning', '--test', `--test-concurrency=${concurrency}`, `--test-timeout=${minutes * 60_000}`,
      '--test-reporter=spec', '--test-reporter-destination=stdout', `--test-reporter=${join(root, 'scripts', 'reporter.ts')}`, `--test-reporter-destination=${result}`, ...files,
    ], { show: true, ...(env && { env }) })
    const totals = readTotals(result)
    return code !== 0 && totals.failed === 0 ? add(totals, { ...nothing, failed: 1 }) : totals
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readTotals(file: string): Totals {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Totals
  } catch {
    return nothing
  }
}
