import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phraseWords } from './phrase-words.ts'

/** Whether two words are one letter apart: changed, added or left out. */
function near(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same++
  return short.slice(short.length === long.length ? same + 1 : same) === long.slice(same + 1)
}

test('there are 1,024 words, so that each carries 10 bits', () => {
  assert.equal(phraseWords.length, 1024)
})

test('every word is 3 to 8 lower-case Danish letters, composed', () => {
  assert.deepEqual(phraseWords.filter((word) => !/^[a-zæøå]{3,8}$/.test(word) || word !== word.normalize('NFC')), [])
})

test('no two words share their first four letters', () => {
  assert.equal(new Set(phraseWords.map((word) => word.slice(0, 4))).size, phraseWords.length)
})

test('no two words are one letter apart', () => {
  assert.ok(near('hat', 'kat') && near('sol', 'stol') && !near('sol', 'måne'))
  for (const [at, one] of phraseWords.entries()) {
    assert.deepEqual(phraseWords.slice(at + 1).filter((other) => near(one, other)), [], one)
  }
})
