import type { TestEvent } from 'node:test/reporters'

/** What a run of tests came to. */
export interface Totals { readonly passed: number; readonly failed: number; readonly skipped: number }

/** A reporter of node:test that says only the totals of its run, as JSON. */
export default async function* totals(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let [passed, failed, skipped] = [0, 0, 0]
  for await (const { type, data } of source) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details.type === 'suite') continue
    if (data.skip !== undefined || data.todo !== undefined) skipped += 1
    else if (type === 'test:pass') passed += 1
    else failed += 1
  }
  yield JSON.stringify({ passed, failed, skipped } satisfies Totals)
}
