import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Mutant, mutants } from './mutants.ts'

/**
 * Kills that are remembered from one whole run of the tests to the next (as other mutation testers do, "incrementally"): trying all takes longer than all other tests together. A mutant is
 * tried again once it, the file that it breaks, or the file of the test that must fail has changed; `npm test -- mutants` tries all of them.
 */
const root = join(import.meta.dirname, '../..')
const file = join(root, 'server/test/killed.generated.json')

const digestOf = (mutant: Mutant): string =>
  createHash('sha256').update(JSON.stringify([mutant, ...[mutant.file, mutant.test].map((path) => readFileSync(join(root, path), 'utf8'))])).digest('base64url').slice(0, 16)
const nameOf = ({ promise, id }: Mutant): string => `${promise} ${id}`

/** The names of those whose kill still counts. */
export function remembered(): ReadonlySet<string> {
  const before = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  return new Set(mutants.filter((mutant) => before[nameOf(mutant)] === digestOf(mutant)).map(nameOf))
}

/** Keeps the kills of a run, and those that were remembered before it. */
export function remember(killed: readonly string[]): void {
  const names = new Set([...remembered(), ...killed])
  const kept = mutants.filter((mutant) => names.has(nameOf(mutant))).map((mutant) => [nameOf(mutant), digestOf(mutant)])
  const text = `${JSON.stringify(Object.fromEntries(kept.toSorted()), null, 2)}\n`
  if (text !== readFileSync(file, 'utf8')) writeFileSync(file, text)
}
