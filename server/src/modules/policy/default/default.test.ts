import assert from 'node:assert/strict'
import { test } from 'node:test'
import { promises } from '../promises.ts'
import { policy as da } from './da.ts'
import { policy as en } from './en.ts'
import { placeholders, type PolicyText } from './text.ts'
import { version } from './version.ts'

const languages = { da, en }
const sentences = (policy: PolicyText) => policy.sections.flatMap((section) => section.sentences)
const named = (text: string) => [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '').sort()

test('the list of promises is the mission’s, in order, without repeats', () => {
  const tens = {
    P0: '1234567', P1: '0123456', P2: '012345', P3: '012', P4: '012', P5: '01234', P6: '012345', P7: '012',
  }
  const expected = Object.entries(tens).flatMap(([ten, ones]) => [...ones].map((one) => ten + one))
  assert.deepEqual(promises.map((promise) => promise.id as string), expected)
  assert.deepEqual(promises.filter((promise) => !promise.da || !promise.en), [])
})

for (const [language, policy] of Object.entries(languages)) {
  test(`P70 every promise is made by at least one sentence (${language})`, () => {
    const made = new Set(sentences(policy).flatMap((sentence) => sentence.promises))
    assert.deepEqual(promises.map((promise) => promise.id).filter((id) => !made.has(id)), [])
  })

  test(`P70 every sentence makes at least one promise, and only known ones (${language})`, () => {
    const known = new Set<string>(promises.map((promise) => promise.id))
    const stray = sentences(policy).filter(({ promises: ids }) => ids.length === 0 || ids.some((id) => !known.has(id)))
    assert.deepEqual(stray, [])
  })

  test(`every sentence is one short sentence with a full stop (${language})`, () => {
    const one = (text: string) => /^[\p{Lu}{].*\.$/u.test(text) && !/\. \p{Lu}|\s\s/u.test(text)
    const wrong = sentences(policy).filter(({ text }) => !one(text) || text.split(' ').length > 30)
    assert.deepEqual(wrong, [])
    assert.ok(policy.title && policy.intro && policy.sections.every((section) => section.heading))
  })

  test(`P65 P72 every contact is named, and no other name is left to fill in (${language})`, () => {
    const text = sentences(policy).map((sentence) => sentence.text).join(' ')
    assert.deepEqual([...new Set(named(text))], [...placeholders].sort())
  })
}

test('P70 Danish and English have the same sections, sentences, promises and names', () => {
  const shape = (policy: PolicyText) =>
    policy.sections.map(({ id, sentences: list }) => [id, list.map((one) => [one.promises, named(one.text)])])
  assert.deepEqual(shape(da), shape(en))
  assert.equal(new Set(da.sections.map((section) => section.id)).size, da.sections.length)
})

test('P70 the version has a number and a date', () => {
  assert.match(version.version, /^\d+\.\d+$/)
  assert.match(version.date, /^\d{4}-\d{2}-\d{2}$/)
})
