import assert from 'node:assert/strict'
import { test } from 'node:test'
import { promises } from '../promises.ts'
import { app } from './app.ts'
import { child } from './child.ts'
import { placeholders, type PolicyText } from './text.ts'

const sentences = ({ sections }: PolicyText) => sections.flatMap((section) => section.sentences)
const named = (text: string) => [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '').sort()
const words = (text: string) => text.split(' ').length

for (const [name, texts] of Object.entries({ child, app })) {
  test(`P16 P70 the short text (${name}) says the same in both languages, each sentence with its promises, and names whom to ask and where to complain`, () => {
    const shape = (policy: PolicyText) => policy.sections.map(({ id, sentences: list }) => [id, list.map((one) => [one.promises, named(one.text)])])
    assert.deepEqual(shape(texts.da), shape(texts.en))
    const known = new Set<string>(promises.map(({ id }) => id))
    for (const policy of Object.values(texts)) {
      for (const { promises: ids, text } of sentences(policy)) assert.ok(ids.length > 0 && ids.every((id) => known.has(id)) && text.endsWith('.'), text)
      const all = named(sentences(policy).map(({ text }) => text).join(' '))
      assert.ok(all.includes('authorityContact') && all.every((one) => (placeholders as readonly string[]).includes(one)))
    }
  })
}

test('P21 the child’s text is short: few sentences, none long', () => {
  for (const policy of Object.values(child)) {
    assert.ok(sentences(policy).length <= 25)
    for (const { text } of sentences(policy)) assert.ok(words(text) <= 17, text)
  }
})

test('P16 every sentence of the app’s notice about the device is the app’s own promise', () => {
  for (const { sections } of Object.values(app)) for (const { id, sentences: list } of sections) if (id !== 'ask') for (const { promises: ids } of list) assert.ok(ids.includes('P16'))
})
