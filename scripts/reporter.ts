import { relative } from 'node:path'
import type { TestEvent } from 'node:test/reporters'
import { root } from './shared.ts'

/** What a run of tests came to. */
export interface Totals {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** The tests that passed: their file, from the repository, and their name. */
  readonly proofs: readonly { readonly file: string; readonly name: string }[]
}

/** A reporter of node:test that says only the totals of its run and what passed, as JSON. */
export default async function* totals(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let [passed, failed, skipped] = [0, 0, 0]
  const proofs: { file: string; name: string }[] = []
  for await (const { type, data } of source) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details.type === 'suite') continue
    if (data.skip !== undefined || data.todo !== undefined) skipped += 1
    else if (type === 'test:pass') {
      passed += 1
      if (data.file !== undefined) proofs.push({ file: relative(root, data.file), name: data.name })
    } else failed += 1
  }
  yield JSON.stringify({ passed, failed, skipped, proofs } satisfies Totals)
}
