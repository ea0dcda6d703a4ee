import { rmSync } from 'node:fs'
import { makeDemo } from '../e2e/world.ts'
import { openTestCluster } from '../server/test/database.ts'
import { check, staticTests } from './checks.ts'
import { remember } from '../server/test/killed.ts'
import { writeEvidence } from './evidence.ts'
import { installNeeds } from './needs.ts'
import { filesBelow, run } from './shared.ts'
import { add, nothing, runTests } from './tests.ts'

/**
 * `npm test`: everything. `npm test -- WORD …` runs only the test files whose path holds one of the words. One PostgreSQL serves all of them, and the stories start from copies of one demo world.
 * The last line says how many passed and failed.
 */
const words = process.argv.slice(2)
const wanted = (folders: string[]) => folders.flatMap(filesBelow)
  .filter((file) => file.endsWith('.test.ts') && (words.length === 0 ? !staticTests.includes(file) : words.some((word) => file.includes(word))))

/** Files at a time: one more than a small machine has cores, as each waits now and then (for a disk, for a network that is away, for a time-out that must pass). */
const atOnce = 3

/** Runs one test file for each broken program that is new or may have changed (server/test/killed.ts); alone, with both cores. */
const mutants = 'server/test/mutants.test.ts'

/** The few evenly among the many: what waits (faults, for a disk or a time-out that must pass) runs beside what computes, and no core waits for the last of one kind. */
const spread = (few: readonly string[], many: readonly string[]): string[] =>
  many.length === 0 ? [...few] : many.flatMap((file, nth) => [file, ...few.slice(Math.floor(nth * few.length / many.length), Math.floor((nth + 1) * few.length / many.length))])

const failed = { ...nothing, failed: 1 }
let totals = nothing
const title = (text: string) => process.stdout.write(`\n── ${text}\n`)

if (words.length === 0) {
  title('check')
  totals = add(totals, await check())
}
// What takes longest comes first, so that it is not what is waited for in the end.
const [fast, stories, hostile] = [wanted(['server/test', 'contract', 'server/src', 'web']), wanted(['e2e']), wanted(['faults', 'bench'])]
const built = words.length > 0 && stories.length + hostile.length === 0 ? { code: 0 } : await run(process.execPath, ['scripts/build.ts', '--if-changed'], { show: true })
if (built.code !== 0) totals = add(totals, failed)

const cluster = await openTestCluster()
try {
  const env = { TEST_CLUSTER: cluster.key }
  const needs = stories.length + hostile.length > 0 ? installNeeds() : undefined
  title('contract, server and web')
  totals = add(totals, await runTests(fast.filter((file) => !file.endsWith(mutants)), { concurrency: atOnce, minutes: 10, env }))
  if (fast.some((file) => file.endsWith(mutants))) {
    title('programs broken on purpose')
    const tried = await runTests([mutants], { concurrency: 1, minutes: 30, env: { ...env, ...(words.length === 0 && { MUTANTS_REMEMBERED: '1' }) } })
    remember(tried.proofs.filter(({ file }) => file === mutants).map(({ name }) => name))
    totals = add(totals, tried)
  }
  const lacking = await needs
  if (lacking !== undefined) process.stdout.write(`${lacking}\n`)
  if (stories.length + hostile.length > 0) {
    title('stories in a real browser; faults and measurements, in short')
    if (lacking !== undefined && stories.length > 0) totals = add(totals, failed)
    const tried = lacking === undefined ? stories : []
    // When it cannot be made, each file makes its own, and says why not.
    const demo = tried.length > 1 ? await makeDemo().catch(() => undefined) : undefined
    totals = add(totals, await runTests(spread(hostile, tried), { concurrency: atOnce, minutes: 10, env: { ...env, ...(demo !== undefined && { DEMO_WORLD: demo }) } }))
    if (demo !== undefined) rmSync(demo, { recursive: true })
  }
} finally {
  await cluster.stop()
}
if (words.length === 0 && totals.failed === 0) writeEvidence(totals.proofs)
if (totals.passed === 0 && words.length > 0) process.stdout.write(`No test file's path holds ${words.join(' or ')}.\n`)
process.stdout.write(`${totals.skipped > 0 ? `\n${totals.skipped} skipped\n` : '\n'}${totals.passed} passed, ${totals.failed} failed\n`)
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1)
