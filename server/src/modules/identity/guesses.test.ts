import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { setClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/http/index.ts'
import { createGuesses } from './guesses.ts'

afterEach(() => setClock(null))
let at = new Date('2026-11-23T10:00:00Z').getTime()
const later = (seconds: number) => { at += seconds * 1000 }
const refused = (error: unknown) => error instanceof Refusal && error.code === 'too_many'

test('five wrong guesses are free, then each wait is twice as long as the one before', () => {
  setClock(() => new Date(at))
  const guesses = createGuesses()
  for (let n = 0; n < 5; n += 1) guesses.begin('someone')
  for (const wait of [1, 2, 4, 8]) {
    assert.throws(() => guesses.begin('someone'), refused)
    later(wait - 0.001)
    assert.throws(() => guesses.begin('someone'), refused)
    later(0.001)
    guesses.begin('someone')
  }
  guesses.begin('someone else')
})

test('no wait is longer than five minutes, and what is right or an hour old is forgotten', () => {
  setClock(() => new Date(at))
  const guesses = createGuesses()
  for (let n = 0; n < 40; n += 1) {
    guesses.begin('someone')
    later(300)
  }
  guesses.begin('someone')
  assert.throws(() => guesses.begin('someone'), refused)
  guesses.right('someone')
  for (let n = 0; n < 5; n += 1) guesses.begin('someone')
  assert.throws(() => guesses.begin('someone'), refused)
  later(3600)
  for (let n = 0; n < 5; n += 1) guesses.begin('someone')
})
