import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Totals } from './reporter.ts'
import { root, run } from './shared.ts'
import { add, nothing, runTests } from './tests.ts'

/** What is type-checked together: each package, and what stands around them (tsconfig.json), which would otherwise read the server once a folder. */
const projects = { contract: 'contract', server: 'server', 'web/kit': 'web/kit', 'web/citizen': 'web/citizen', 'web/workplace': 'web/workplace', 'bench, e2e, faults and scripts': '.' }

/** Tests that only read: what the architecture and the data maps must be. */
export const staticTests = ['server/test/architecture.test.ts', 'server/test/datamap.test.ts', 'server/test/evidence.test.ts']

/** Everything that can be told without running the program: types, lint, generated files unchanged, architecture, classification. */
export async function check(): Promise<Totals> {
  let totals = nothing
  const step = async (title: string, command: string, args: string[]) => {
    const begun = Date.now()
    const { code, output } = await run(command, args)
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${title} (${((Date.now() - begun) / 1000).toFixed(1)} s)\n${code === 0 ? '' : output}`)
    totals = add(totals, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, proofs: [] })
  }
  const bin = (name: string) => join(root, 'node_modules', '.bin', name)
  for (const [name, folder] of Object.entries(projects)) await step(`types of ${name}`, bin('tsc'), ['-p', folder])
  await step('lint', bin('oxlint'), ['--deny-warnings'])
  await step('generated files unchanged', process.execPath, ['--disable-warning=ExperimentalWarning', 'server/src/cli.ts', 'generate', '--check'])
  return add(totals, await runTests(staticTests.filter((file) => existsSync(join(root, file))), { concurrency: 2, minutes: 2 }))
}
