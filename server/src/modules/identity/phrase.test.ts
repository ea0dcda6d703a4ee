import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newPhrase, normalPhrase } from './phrase.ts'
import { phraseWords } from './phrase-words.ts'

test('P20 a phrase is 13 words of 1,024: 130 bits', () => {
  const words = newPhrase()
  assert.equal(words.length * Math.log2(new Set(phraseWords).size), 130)
  assert.ok(words.every((word) => phraseWords.includes(word)))
  assert.notDeepEqual(newPhrase(), words)
})

test('however it is typed, the words are the same', () => {
  const words = ['æble', 'ørken', 'åben', 'kano']
  for (const typed of ['æble ørken åben kano', '  Æble\tØRKEN\r\nåben,kano. ', '1. æble\n2) ørken\n3: a\u030aben\n4 kano', 'æb\u00adle ør\u200bken åben \ufeffkano', 'æble\u00a0ørken–åben·kano']) {
    assert.equal(normalPhrase(typed), words.join(' '), JSON.stringify(typed))
  }
  assert.notEqual(normalPhrase('ørken æble åben kano'), words.join(' '))
  assert.equal(normalPhrase('12345 …'), '')
})
