import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HalfHour } from '@socialspace/contract/board'
import { busyPart, highest, shortOf } from './day.ts'

const day = (some: Readonly<Record<number, Partial<HalfHour>>>): HalfHour[] => Array.from({ length: 48 }, (_none, nth) =>
  ({ at: new Date(Date.UTC(2026, 11, 1, 0, nth * 30)).toISOString(), waited: 0, talked: 0, planned: 0, present: null, taken: 0, medianMinutes: null, longestMinutes: null, ...some[nth] }))
const span = (part: readonly HalfHour[]) => [part[0]?.at.slice(11, 16), part.at(-1)?.at.slice(11, 16)]

test('the part of the day in which something was is shown, at least six hours of it', () => {
  assert.deepEqual(busyPart(day({})), [])
  assert.deepEqual(span(busyPart(day({ 20: { waited: 1 }, 40: { present: 1 } }))), ['10:00', '20:00'])
  assert.deepEqual(span(busyPart(day({ 20: { talked: 1 } }))), ['10:00', '15:30'])
  assert.deepEqual(span(busyPart(day({ 47: { planned: 1 } }))), ['18:00', '23:30'])
  assert.deepEqual(span(busyPart(day({ 2: { talked: 1 } }).slice(0, 4))), ['00:00', '01:30'])
})

test('the highest figure is the first of several, and what was not counted is not short', () => {
  const some = day({ 10: { waited: 2 }, 12: { waited: 3, planned: 2, present: 1.5 }, 14: { waited: 3, planned: 1 } })
  assert.equal(highest(some, ({ waited }) => waited)?.at, some[12]!.at)
  assert.equal(highest(some, ({ longestMinutes }) => longestMinutes), undefined)
  assert.equal(shortOf(some), 1)
})
