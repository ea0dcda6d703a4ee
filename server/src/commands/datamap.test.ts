import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { dataMaps } from '../datamaps.ts'
import { dataMap, notPersonal } from '../platform/datamap/index.ts'
import { formats, linesOf, recordOf } from './record.ts'

const columns = dataMaps.flatMap((map) => Object.entries(map)).flatMap(([table, map]) => Object.keys(map.columns).map((column) => `${table}.${column}`))

test('P07 the record of processing has a line for every column, in both languages, with nothing left empty', () => {
  for (const language of ['da', 'en'] as const) {
    const lines = linesOf(dataMaps, language)
    assert.deepEqual(lines.map(({ table, column }) => `${table}.${column}`), columns)
    for (const { why, ...rest } of lines) assert.ok(Object.values(rest).every((text) => text.length > 0), `${rest.table}.${rest.column} ${why}`)
  }
})

test('P07 the record as CSV has as many fields in every line, and no cell is a formula', () => {
  const odd = [dataMap({ 'a.b': { title: { da: 'x', en: 'x' }, from: { da: '', en: '' }, subject: null, wall: 'member', columns: { c: notPersonal('=1+"2",3') } } })]
  const [head, line] = recordOf(odd, 'csv', 'en').split('\r\n')
  assert.equal(head!.split('","').length, 10)
  assert.ok(line!.endsWith(`"'=1+""2"",3"`))
})

test('P07 docs/record-of-processing is what the data maps say', () => {
  for (const format of formats) for (const language of ['da', 'en'] as const) {
    const file = new URL(`../../../docs/record-of-processing/${language}.${format}`, import.meta.url)
    assert.equal(readFileSync(file, 'utf8'), recordOf(dataMaps, format, language))
  }
})
