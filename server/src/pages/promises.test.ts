import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPromises } from '../modules/policy/operations/readPromises.ts'
import { promises } from '../modules/policy/promises.ts'
import { promisePage } from './promises.ts'

const authority = { name: 'Datatilsynet', address: '', phone: '', mail: '', cvr: '' }
const evidence = { when: null, tests: [], mutants: [] }
const shown = async (live: Parameters<typeof readPromises>[0]['live'] = {}) => readPromises({ evidence, live, promisedAt: async () => promises.map(({ id }) => id) })({ query: {} } as never)

test('P70 the promise page has every promise in both languages, needs no script, and says honestly what is not yet kept', async () => {
  for (const [language, word] of [['da', 'Endnu ikke opfyldt'], ['en', 'Not yet kept']] as const) {
    const { html } = promisePage(await shown(), language, authority)
    for (const { id } of promises) assert.ok(html.includes(`<section class="card" id="${id}">`), id)
    assert.equal(html.split(word).length - 1, promises.length)
    assert.doesNotMatch(html, /<script|undefined|null|style=|onclick/)
  }
})

test('P70 what this installation can show is asked for when the page is, and what it cannot show is said', async () => {
  const empty = promisePage(await shown(), 'en', authority).html
  for (const words of ['when the keys were last changed', 'when the last clean-up was', 'how long the oldest open request', 'when the log was last verified']) assert.ok(empty.includes(`cannot show yet ${words}`), words)
  const at = '2026-11-01T12:00:00.000Z'
  const { html } = promisePage(await shown({
    epoch: () => ({ number: 7, since: at }), lastRetention: async () => ({ at, deleted: 12, before: null }), longestOpenRequest: async () => ({ days: 3 }), lastCheckpoint: async () => ({ at, size: 4711 }),
  }), 'da', authority)
  for (const words of ['periode 7', 'Slettet: 12', 'ventet 3 dage', '1. november 2026 kl. 13.00', '4711 handlinger']) assert.ok(html.includes(words), words)
})

test('P70 a clean-up that had nothing to delete is one, and the last that had is named beside it', async () => {
  const [at, earlier] = ['2026-11-01T12:00:00.000Z', '2026-10-01T12:00:00.000Z']
  const said = async (before: { at: string; deleted: number } | null, language: 'da' | 'en') => promisePage(await shown({ lastRetention: async () => ({ at, deleted: 0, before }) }), language, authority).html
  assert.ok((await said(null, 'da')).includes('Der blev sidst ryddet op 1. november 2026 kl. 13.00. Der var ikke noget, der skulle slettes.<'))
  assert.ok((await said({ at: earlier, deleted: 12 }, 'en')).includes('There was nothing to delete. The last time there was something was on 1 October 2026 at 14:00. Deleted: 12.'))
})

test('P01 what a clause says is text on the page, whatever stands in it', async () => {
  const page = await shown()
  const [first] = page.promises
  assert.ok(!promisePage({ ...page, promises: [{ ...first!, how: { da: '<img src=x>', en: '' } }] }, 'da', authority).html.includes('<img'))
})

test('P70 what the member’s policy does not promise is not listed as promised, and is said to be left out', async () => {
  const page = await shown()
  const { html } = promisePage({ ...page, promises: page.promises.map((one) => (one.id === 'P31' ? { ...one, promised: false } : one)) }, 'da', authority, { slug: 'ungelinjen', name: 'Ungelinjen' })
  assert.ok(!html.includes('id="P31"') && html.includes('id="P30"'))
  assert.match(html, /Det lover Ungelinjen ikke[\s\S]*P31/)
  assert.ok(html.includes(`af ${promises.length - 1} løfter`))
})
