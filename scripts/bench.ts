import { availableParallelism, cpus, totalmem } from 'node:os'
import { chat, chatTables } from '../bench/chat.ts'
import { pages, pagesTable } from '../bench/pages.ts'
import { keep, writeDocument } from '../bench/results.ts'
import { rights, rightsTable } from '../bench/rights/index.ts'
import { start, startTable } from '../bench/start.ts'
import { workplace, workplaceTable } from '../bench/workplace/index.ts'
import { installNeeds } from './needs.ts'
import { run } from './shared.ts'

/** `npm run bench [-- chat|pages|workplace|rights|start …] [--short]`: measures, prints, keeps the result in bench/results and writes docs/performance.md. `--short` keeps nothing. */
const measurements: Record<string, (options: { short: boolean }) => Promise<{ result: unknown; tables: string }>> = {
  chat: async (options) => shown(await chat(options), chatTables),
  pages: async (options) => {
    const lacking = await installNeeds()
    if (lacking !== undefined) throw new Error(lacking)
    await run(process.execPath, ['scripts/build.ts', '--if-changed'], { show: true })
    return shown(await pages(options), pagesTable)
  },
  workplace: async (options) => shown(await workplace(options), workplaceTable),
  rights: async (options) => shown(await rights(options), rightsTable),
  start: async () => shown(await start(), startTable),
}
const shown = <Result>(result: Result, show: (result: Result) => string) => ({ result, tables: show(result) })

const given = process.argv.slice(2)
const short = given.includes('--short')
const wanted = given.filter((word) => !word.startsWith('--'))
const unknown = wanted.find((word) => !(word in measurements))
if (unknown !== undefined) {
  process.stderr.write(`There is no measurement ${unknown}; there are ${Object.keys(measurements).join(', ')}.\n`)
  process.exit(2)
}
const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
for (const name of wanted.length > 0 ? wanted : Object.keys(measurements)) {
  const { result, tables } = await measurements[name]!({ short })
  process.stdout.write(`\n${tables}\n\n`)
  if (short) continue
  keep(name, { on: new Date().toISOString().slice(0, 10), machine, result })
  writeDocument()
}
