import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openingAt } from './opening.ts'

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '10:00', to: '16:00' }))
const member = { timeZone: 'Europe/Copenhagen', hours: weekdays, closedDays: [{ day: '2026-12-24' }] }

test('within hours the state says whether someone is there, and until when', () => {
  const monday = new Date('2026-11-23T11:00:00Z')
  assert.deepEqual(openingAt(monday, member, true), { state: 'open', until: '2026-11-23T15:00:00.000Z', next: null })
  assert.equal(openingAt(monday, member, false).state, 'unstaffed')
})

test('outside hours the next opening is named, over a weekend and a closed day', () => {
  assert.equal(openingAt(new Date('2026-11-27T16:00:00Z'), member, true).next, '2026-11-30T09:00:00.000Z')
  assert.equal(openingAt(new Date('2026-12-23T20:00:00Z'), member, true).next, '2026-12-25T09:00:00.000Z')
})

test('hours are local: in summer time ten o’clock is another instant', () => {
  assert.equal(openingAt(new Date('2026-07-06T07:59:00Z'), member, true).state, 'closed')
  assert.equal(openingAt(new Date('2026-07-06T08:00:00Z'), member, true).state, 'open')
})

test('a day that ends at 24:00 runs into the next that begins at 00:00', () => {
  const always = { ...member, hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' })), closedDays: [] }
  const state = openingAt(new Date('2026-11-23T22:59:59Z'), always, true)
  assert.equal(state.state, 'open')
  assert.equal(state.until, null)
  assert.equal(openingAt(new Date('2026-11-23T22:59:59Z'), { ...always, closedDays: [{ day: '2026-11-25' }] }, true).until, '2026-11-24T23:00:00.000Z')
})
