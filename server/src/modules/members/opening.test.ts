import assert from 'node:assert/strict'
import { test } from 'node:test'
import { best, openingAt } from './opening.ts'

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

test('where the rota opens a service, it is open while it has hours and somebody is planned, whoever relieves whom', () => {
  const planned = [['2026-11-23T08:00:00Z', '2026-11-23T11:00:00Z'], ['2026-11-23T11:00:00Z', '2026-11-23T13:00:00Z'], ['2026-11-24T14:00:00Z', '2026-11-24T18:00:00Z']].map(([from, to]) => ({ from: new Date(from!), to: new Date(to!) }))
  const state = (iso: string) => openingAt(new Date(iso), member, true, planned)
  assert.deepEqual(state('2026-11-23T10:30:00Z'), { state: 'open', until: '2026-11-23T13:00:00.000Z', next: null })
  assert.deepEqual(state('2026-11-23T08:30:00Z'), { state: 'closed', until: null, next: '2026-11-23T09:00:00.000Z' }, 'the hours have not begun')
  assert.deepEqual(state('2026-11-23T13:00:00Z'), { state: 'closed', until: null, next: '2026-11-24T14:00:00.000Z' }, 'nobody is planned for the rest of the day')
  assert.equal(state('2026-11-24T14:30:00Z').until, '2026-11-24T15:00:00.000Z', 'the hours end before the shift')
  assert.deepEqual(openingAt(new Date('2026-11-23T11:00:00Z'), member, true, []), { state: 'closed', until: null, next: null })
})

test('of several services the member shows the best', () => {
  const [open, longer, unstaffed, later, soon] = [
    { state: 'open', until: '2026-11-23T15:00:00.000Z', next: null }, { state: 'open', until: null, next: null }, { state: 'unstaffed', until: '2026-11-23T18:00:00.000Z', next: null },
    { state: 'closed', until: null, next: null }, { state: 'closed', until: null, next: '2026-11-24T09:00:00.000Z' },
  ] as const
  assert.equal(best([unstaffed, open, longer]), longer)
  assert.equal(best([later, unstaffed, soon]), unstaffed)
  assert.equal(best([later, soon]), soon)
  assert.deepEqual(best([]), later)
})
