import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Options, Report } from './durable.ts'
import { inNamespace, lacksNamespaces } from './namespace.ts'

const skip = lacksNamespaces() ?? false
const run = (options: Partial<Options>) => inNamespace<Report>('durable.ts', { kills: 6, seed: Math.floor(Math.random() * 2 ** 31), talks: 20, ...options })

test('P40 no acknowledged message is lost, doubled or renumbered while server and database are killed', { skip }, async (t) => {
  const { faults, first, acknowledged, stored, kills, seen, seed, retries } = await run({})
  t.diagnostic(`seed ${seed}: ${JSON.stringify(kills)}, ${acknowledged} acknowledged, ${retries} retries`)
  assert.deepEqual(faults, {}, `seed ${seed}: ${first.join('; ')}`)
  assert.ok(acknowledged > 300 && stored >= acknowledged)
  assert.equal(seen, 1, 'it saw processes that it did not start')
})

// The same harness must see what it looks for, when it is there to be seen.
for (const [mutant, what] of [['a commit that does not wait for the disk', 'postmaster'], ['acknowledged before the commit', 'backend']] as const) {
  test(`P40 with ${mutant}, the same kills lose messages, and it is seen`, { skip }, async () => {
    const { faults } = await run({ mutant, only: what, kills: 4 })
    assert.ok((faults.lost ?? 0) > 0, JSON.stringify(faults))
  })
}
