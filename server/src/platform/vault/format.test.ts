import assert from 'node:assert/strict'
import { createDecipheriv, hkdfSync } from 'node:crypto'
import { test } from 'node:test'
import { cellAad, fields } from './aad.ts'
import { secretKey } from './seal.ts'
import { openUnit } from './unit.ts'

test('P40 a cell is AES-256-GCM as written down: a key per column, bound to member, unit, table, column, row, version, key id and algorithm', () => {
  const keyId = Buffer.alloc(16, 9)
  const keys = { present: { keyId, dataKey: secretKey(Buffer.alloc(32, 1)) }, past: [] }
  const unit = openUnit({ member: 'm', id: 'u', keysNow: () => keys, destroyed: () => false, onBroken() {} })
  const cell = unit.seal('s.t.c', 'row', 258, 'å')
  const field = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes])
  const bound = [...['m', 'u', 's.t', 'c'].map((text) => Buffer.from(text)), keyId, Buffer.from('AES-256-GCM'), Buffer.from('row'), Buffer.from([0, 0, 0, 0, 0, 0, 1, 2])]
  const key = Buffer.from(hkdfSync('sha256', Buffer.alloc(32, 1), '', 's.t|c', 32))
  const opening = createDecipheriv('aes-256-gcm', key, cell.subarray(17, 29), { authTagLength: 16 })
  opening.setAAD(Buffer.concat(bound.map(field)))
  opening.setAuthTag(cell.subarray(-16))
  assert.deepEqual(cell.subarray(0, 17), Buffer.concat([Buffer.of(1), keyId]))
  assert.equal(Buffer.concat([opening.update(cell.subarray(29, -16)), opening.final()]).toString(), 'å')
})

test('P40 no two lists of fields give the same bytes', () => {
  const lists = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc'], []]
  assert.equal(new Set(lists.map((list) => fields(...list).toString('hex'))).size, lists.length)
  for (const [row, version] of [['', 0], ['rød', 2 ** 33 + 5], ['r'.repeat(9000), 1]] as const) {
    assert.deepEqual(Buffer.from(cellAad(fields('a', 'b'), row, version)), fields('a', 'b', row, version))
  }
})
