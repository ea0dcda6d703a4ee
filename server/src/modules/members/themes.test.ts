import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sharedCodes, taxonomy } from '@socialspace/contract/data/taxonomy'
import { randomId } from '../../platform/vault/index.ts'
import { openWorld, type World } from '../../../test/world.ts'

let world: World
before(async () => { world = await openWorld() })
after(() => world.close())

const save = (parent: string | null, theme: string = randomId(), more: object = {}) =>
  world.call('saveTheme', world.staff.here.administrator, { params: { member: world.here.id, theme }, body: { name: { da: 'tema', en: '' }, definition: { da: 'hvad', en: '' }, colour: '#336699', active: true, parent, ...more } })
const themes = async () => (await world.must('readSettings', world.staff.here.administrator, { params: { member: world.here.id } })).themes as { id: string; parent: string | null; shared: string | null }[]

test('themes are in two levels, of the member’s own, each in a place of the shared taxonomy', async () => {
  const main = (await save(null, randomId(), { shared: 'family' })).body.id as string
  const under = (await save(main, randomId(), { shared: 'family.divorce' })).body
  assert.deepEqual([under.parent, under.shared], [main, 'family.divorce'])
  const refused = async (parent: string | null, theme?: string, more?: object) => { const { code, body } = await save(parent, theme, more); return [code, body.fields?.[0]] }
  assert.deepEqual(await refused(under.id), ['invalid_input', { path: 'body.parent', code: 'levels' }], 'nothing under what is under another')
  assert.deepEqual(await refused(world.here.theme, main), ['invalid_input', { path: 'body.parent', code: 'levels' }], 'what has others under it stays a main theme')
  for (const strange of [randomId(), world.there.theme]) assert.deepEqual(await refused(strange), ['invalid_input', { path: 'body.parent', code: 'unknown' }])
  assert.deepEqual(await refused(main, main), ['invalid_input', { path: 'body.parent', code: 'unknown' }])
  assert.equal((await refused(null, undefined, { shared: 'family.unheard-of' }))[0], 'invalid_input')
  assert.equal((await save(null, under.id)).status, 200)
  assert.equal((await themes()).find(({ id }) => id === under.id)!.parent, null)
  const without = await world.must('saveTheme', world.staff.here.administrator, { params: { member: world.here.id, theme: randomId() }, body: { name: { da: 'a', en: '' }, definition: { da: '', en: '' }, colour: '#336699', active: true } })
  assert.deepEqual([without.parent, without.shared], [null, null], 'who says nothing of levels makes a main theme')
})

test('two who move themes under each other at once make no third level', async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b, c] = await Promise.all([save(null), save(null), save(null)]).then((all) => all.map(({ body }) => body.id as string)) as [string, string, string]
    const both = await Promise.all([save(b, a), save(c, b)])
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 400])
    const all = await themes()
    for (const { parent } of all) assert.ok(parent === null || all.find(({ id }) => id === parent)!.parent === null)
  }
})

test('the shared taxonomy has two levels, both languages, and each code once', () => {
  assert.equal(new Set(sharedCodes).size, sharedCodes.length)
  for (const { code, name, under } of taxonomy) {
    assert.match(code, /^[a-z-]+$/)
    for (const one of [{ code, name }, ...under]) assert.ok(one.name.da && one.name.en && one.code.startsWith(code), one.code)
  }
})
