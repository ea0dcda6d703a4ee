import { filesBelow, run } from './shared.ts'

/** `npm run bench`: every bench/*.bench.ts in turn; `npm run bench -- WORD …` only those whose path holds one of the words. */
const words = process.argv.slice(2)
const files = filesBelow('bench').filter((file) => file.endsWith('.bench.ts') && (words.length === 0 || words.some((word) => file.includes(word))))
let failed = 0
for (const file of files) {
  process.stdout.write(`\n── ${file}\n`)
  const { code } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', file], { show: true })
  if (code !== 0) failed += 1
}
process.stdout.write(`\n${files.length - failed} measured, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
