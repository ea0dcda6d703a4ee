import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { remembered } from './killed.ts'
import { controls, mutants, type Mutant } from './mutants.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A test that takes this long with a mutant in it is ended, and proves nothing: a busy machine would kill every mutant. In milliseconds. */
const patience = 120_000

/** Runs the mutant's test in a process of its own, with the mutant in it; how many of its tests failed. */
function runWith({ id, test: file, pattern }: Mutant): Promise<{ failed: number; output: string }> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [
      '--disable-warning=ExperimentalWarning', '--import', './server/test/mutate.ts', '--test-force-exit', '--test-reporter=tap', `--test-name-pattern=${pattern}`, file,
    ], { cwd: root, env: { ...process.env, MUTANT: id, NODE_TEST_CONTEXT: undefined }, stdio: ['ignore', 'pipe', 'pipe'], timeout: patience })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { output += String(chunk) })
    child.on('close', (code) => {
      const failed = output.match(/^not ok /gm)?.length ?? 0
      settle({ failed: failed === 0 && code !== null && code !== 0 ? 1 : failed, output })
    })
  })
}

test('each mutant still finds its place, once', () => {
  for (const { id, file, find } of [...mutants, ...controls]) assert.equal(readFileSync(`${root}/${file}`, 'utf8').split(find).length - 1, 1, `${id}: \`${find.trim()}\` is not once in ${file}`)
  assert.equal(new Set(mutants.map(({ id }) => id)).size, mutants.length)
})

/** While one is being written: `MUTANTS='part of its id' npm test -- server/test/mutants` tries those alone. The whole suite leaves out those whose kill is remembered. */
const known = process.env.MUTANTS_REMEMBERED === undefined ? new Set<string>() : remembered()
const tried = mutants.filter(({ id, promise }) => id.includes(process.env.MUTANTS ?? '') && !known.has(`${promise} ${id}`))

test('each mutant is killed by its promise’s test', { concurrency: 2 }, async (t) => {
  t.diagnostic(`${tried.length} tried, ${known.size} remembered from a run before; npm test -- mutants tries all`)
  await Promise.all(tried.map((mutant) => t.test(`${mutant.promise} ${mutant.id}`, async () => {
    const { failed, output } = await runWith(mutant)
    assert.ok(failed > 0, `${mutant.test} (${mutant.pattern}) passes with the mutant in it:\n${output.slice(-1500)}`)
    assert.doesNotMatch(output, /there is no mutant|SyntaxError|ERR_MODULE_NOT_FOUND/)
  })))
})
