import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Evidence, gather, mutantsFile, type Passed } from '../server/src/modules/policy/kept/evidence.ts'
import { remembered } from '../server/test/killed.ts'
import { root } from './shared.ts'

const file = join(root, 'server/src/modules/policy/evidence.generated.json')

/** Writes what a whole green run proved, for the promise page. The same run again changes nothing: no times, and a day only when the content is new. */
export function writeEvidence(run: readonly Passed[]): void {
  const passed = [...run, ...[...remembered()].map((name) => ({ file: mutantsFile, name }))]
  const before = JSON.parse(readFileSync(file, 'utf8')) as Evidence
  const text = `${JSON.stringify(gather(passed, before, new Date().toISOString().slice(0, 10)), null, 2)}\n`
  if (text !== readFileSync(file, 'utf8')) writeFileSync(file, text)
}
