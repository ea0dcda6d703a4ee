import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isQuiet } from './quiet.ts'

const at = (iso: string, from: string, to: string) => isQuiet(Date.parse(iso), { from, to }, 'Europe/Copenhagen')

test('quiet hours are the member’s own, over midnight and through the change of the clocks', () => {
  assert.equal(isQuiet(Date.parse('2026-12-01T03:00:00Z'), null, 'Europe/Copenhagen'), false)
  assert.deepEqual(['2026-12-01T20:59:00Z', '2026-12-01T21:00:00Z', '2026-12-02T05:59:00Z', '2026-12-02T06:00:00Z'].map((iso) => at(iso, '22:00', '07:00')), [false, true, true, false])
  assert.deepEqual(['2026-07-01T19:59:00Z', '2026-07-01T20:00:00Z', '2026-07-02T05:00:00Z'].map((iso) => at(iso, '22:00', '07:00')), [false, true, false], 'in summer two hours ahead of UTC')
  assert.deepEqual(['2027-03-28T04:59:00Z', '2027-03-28T05:00:00Z'].map((iso) => at(iso, '22:00', '07:00')), [true, false], 'the morning the clocks went forward')
  assert.deepEqual(['2026-12-01T11:30:00Z', '2026-12-01T12:30:00Z'].map((iso) => at(iso, '12:00', '13:00')), [true, false])
  assert.deepEqual(['2026-12-01T22:30:00Z', '2026-12-01T23:00:00Z'].map((iso) => at(iso, '22:00', '24:00')), [true, false])
})
