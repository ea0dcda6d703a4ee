import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Totals } from './reporter.ts'
import { root, run } from './shared.ts'
import { add, nothing, runTests } from './tests.ts'

/** What is type-checked together, the longest first: each package, and what stands around them (tsconfig.json), which would otherwise read the server once a folder. */
const projects = { server: 'server', 'bench, e2e, faults and scripts': '.', 'web/workplace': 'web/workplace', 'web/citizen': 'web/citizen', contract: 'contract', 'web/kit': 'web/kit' }

/** Tests that only read: what the architecture and the data maps must be. */
export const staticTests = ['server/test/architecture.test.ts', 'server/test/datamap.test.ts', 'server/test/evidence.test.ts']

type Step = readonly [title: string, command: string, ...args: string[]]

/** Everything that can be told without running the program: types, lint, generated files unchanged, architecture, classification. */
export async function check(): Promise<Totals> {
  let totals = nothing
  const step = async ([title, command, ...args]: Step) => {
    const begun = Date.now()
    const { code, output } = await run(command, args)
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${title} (${((Date.now() - begun) / 1000).toFixed(1)} s)\n${code === 0 ? '' : output}`)
    totals = add(totals, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, proofs: [] })
  }
  const bin = (name: string) => join(root, 'node_modules', '.bin', name)
  // tsc's several checkers do much of the work once each: two programs at a time, with one checker, take half as long.
  const steps: Step[] = [
    ...Object.entries(projects).map(([name, folder]): Step => [`types of ${name}`, bin('tsc'), '--checkers', '1', '-p', folder]),
    ['generated files unchanged', process.execPath, '--disable-warning=ExperimentalWarning', 'server/src/cli.ts', 'generate', '--check'],
    ['lint', bin('oxlint'), '--deny-warnings'],
  ]
  const waiting = steps.values()
  const work = async () => { for (const one of waiting) await step(one) }
  await Promise.all([work(), work()])
  return add(totals, await runTests(staticTests.filter((file) => existsSync(join(root, file))), { concurrency: 2, minutes: 2 }))
}
