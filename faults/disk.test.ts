import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import type { Options, Report } from './disk.ts'
import { inNamespace, lacksNamespaces } from './namespace.ts'

const run = (options: Options) => inNamespace<Report>('disk.ts', options)
const lacksStrace = () => (spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0 ? undefined : 'strace is not installed, and nothing else makes a flush fail here')

test('P40 a full disk: nothing is acknowledged that is not stored, the program says so, and goes on when there is room', { skip: lacksNamespaces() ?? false }, async (t) => {
  const { faults, first, before, during, acknowledged, ready, ended } = await run({ what: 'full' })
  t.diagnostic(`${before} acknowledged before, ${during} in what was left, ${acknowledged} in all; readyz ${ready.join(' ')}; ${ended ? 'started again' : 'went on by itself'}`)
  assert.deepEqual(faults, {}, first.join('; '))
  assert.ok(acknowledged > before + during)
  assert.notEqual(ready.at(-1), 200)
})

test('P40 a flush that fails: nothing is acknowledged that is not stored, and nothing is lost', { skip: lacksNamespaces() ?? lacksStrace() ?? false }, async (t) => {
  const { faults, first, before, during, acknowledged, ready, ended } = await run({ what: 'fsync' })
  t.diagnostic(`${before} acknowledged before, ${during} between failures, ${acknowledged} in all; readyz ${ready.join(' ')}; ${ended ? 'started again' : 'went on by itself'}`)
  assert.deepEqual(faults, {}, first.join('; '))
  assert.ok(acknowledged > before + during)
})

test('P40 with messages acknowledged before the commit, a full disk loses some, and it is seen', { skip: lacksNamespaces() ?? false }, async () => {
  const { faults } = await run({ what: 'full', mutant: 'acknowledged before the commit' })
  assert.ok((faults.lost ?? 0) > 0, JSON.stringify(faults))
})
