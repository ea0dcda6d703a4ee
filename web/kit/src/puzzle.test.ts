import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { puzzleText } from '@socialspace/contract/puzzle'
import { solve } from './puzzle.ts'

test('a puzzle is solved by SHA-256 as everybody computes it, however long its text is', async () => {
  for (const long of [1, 54, 55, 61, 62, 63, 64, 84, 118, 119, 120, 127, 200]) {
    const challenge = 'c'.repeat(long)
    const { counter } = await solve({ challenge, bits: 11 })
    const begins = (n: number) => Math.clz32(createHash('sha256').update(puzzleText(challenge, n)).digest().readUInt32BE())
    assert.ok(begins(counter) >= 11, `${long}: ${begins(counter)} bits`)
    for (let before = 0; before < counter; before++) assert.ok(begins(before) < 11, `${long}: ${before} was passed over`)
  }
})

test('the page goes on while a puzzle is solved', async (t) => {
  let turns = 0
  const other = setInterval(() => { turns++ }, 1)
  const begun = performance.now()
  const { counter } = await solve({ challenge: 'a page that goes on', bits: 17 })
  clearInterval(other)
  t.diagnostic(`${counter} hashes, ${Math.round(counter / (performance.now() - begun))} each millisecond`)
  assert.ok(turns > 2, `${turns} turns`)
})
