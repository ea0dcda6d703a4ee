import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nonces } from './nonces.ts'

/** The short form; `npm run faults` seals a million cells. */
const seals = 100_000

test('P40 no nonce comes twice under one key, whichever process seals', async (t) => {
  const result = await nonces({ seals, processes: 4 })
  t.diagnostic(`${result.seals} cells sealed in ${result.took} ms`)
  assert.equal(result.seals, seals)
  assert.equal(result.repeated, 0)
})
