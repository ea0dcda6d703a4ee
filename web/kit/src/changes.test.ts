import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf, wordsOf } from './changes.ts'

const section = (id: string, ...texts: string[]) => ({ id, heading: id, sentences: texts.map((text) => ({ text })) })
const shown = (before: ReturnType<typeof section>[], after: ReturnType<typeof section>[]) =>
  changesOf(before, after).map(({ id, kind, sentences }) => [id, kind, ...sentences.map(({ kind: one, pieces }) => `${one}: ${pieces.map(({ kind: of, text }) => (of === 'same' ? text : of === 'struck' ? `[-${text}-]` : `[+${text}+]`)).join('')}`)])

test('what stayed is the same, and nothing is said to have changed', () => {
  assert.deepEqual(shown([section('a', 'En.', 'To.')], [section('a', 'En.', 'To.')]), [['a', 'same', 'same: En.', 'same: To.']])
})

test('a sentence in other words shows which words; one that is new or gone is new or gone as a whole', () => {
  assert.deepEqual(shown([section('a', 'Vi gemmer det i to år.', 'Den her går ud.')], [section('a', 'Vi gemmer det i højst et år.', 'Noget ganske andet kommer til.')]), [
    ['a', 'changed', 'changed: Vi gemmer det i [-to -][+højst et +]år.', 'added: [+Noget ganske andet kommer til.+]', 'struck: [-Den her går ud.-]'],
  ])
})

test('sections come and go where they stand', () => {
  assert.deepEqual(shown([section('a', 'En.'), section('b', 'To.')], [section('a', 'En.'), section('c', 'Tre.')]).map(([id, kind]) => [id, kind]), [['a', 'same'], ['b', 'struck'], ['c', 'added']])
})

test('both texts can be read from what is shown', () => {
  const [before, after] = ['Du kan altid skrive til os, også om natten.', 'Du kan skrive til os om natten og dagen.']
  const pieces = wordsOf(before, after)
  const of = (...kinds: string[]) => pieces.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text).join('').trim()
  assert.equal(of('same', 'added'), after)
  assert.equal(of('same', 'struck').replaceAll(/\s+/g, ' '), before)
})
