import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Options, Report } from './acts.ts'
import { inNamespace, lacksNamespaces } from './namespace.ts'

test('P41 killed at random, the log has every act and no other: none without its entry, no entry without its act', { skip: lacksNamespaces() ?? false }, async (t) => {
  const { unwritten, undone, gone, wrongs, seen, seed, acts, answered } = await inNamespace<Report>('acts.ts', { kills: 2, seed: Math.floor(Math.random() * 2 ** 31) } satisfies Options)
  t.diagnostic(`seed ${seed}: ${acts} acts, ${answered} answered`)
  assert.deepEqual({ unwritten, undone, gone, wrongs }, { unwritten: [], undone: [], gone: [], wrongs: [] }, `seed ${seed}`)
  assert.ok(answered > 50 && acts >= answered)
  assert.deepEqual(seen, [1, 2], 'the comparison sees nothing')
})
