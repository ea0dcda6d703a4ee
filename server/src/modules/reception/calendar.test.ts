import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, daysBetween, instantsOf, localOf, mondayOf, startOf } from './calendar.ts'

const zone = 'Europe/Copenhagen'
const at = (day: string, from: string, to: string) => {
  const { startsAt, endsAt } = instantsOf({ day, from, to }, zone)
  return [startsAt.toISOString().slice(5, 16), endsAt.toISOString().slice(5, 16), (endsAt.getTime() - startsAt.getTime()) / 3_600_000]
}

test('local times are instants of the member’s zone, in summer and in winter', () => {
  assert.deepEqual(at('2026-11-30', '14:00', '18:00'), ['11-30T13:00', '11-30T17:00', 4])
  assert.deepEqual(at('2027-06-30', '14:00', '18:00'), ['06-30T12:00', '06-30T16:00', 4])
})

test('a night shift ends the next day, and 24:00 is midnight', () => {
  assert.deepEqual(at('2026-11-30', '22:00', '06:00'), ['11-30T21:00', '12-01T05:00', 8])
  assert.deepEqual(at('2026-11-30', '20:00', '24:00'), ['11-30T19:00', '11-30T23:00', 4])
})

test('the night when the clocks go forward is an hour shorter, and the one when they go back an hour longer', () => {
  assert.deepEqual(at('2027-03-27', '22:00', '06:00'), ['03-27T21:00', '03-28T04:00', 7])
  assert.deepEqual(at('2027-10-30', '22:00', '06:00'), ['10-30T20:00', '10-31T05:00', 9])
  assert.deepEqual(at('2027-03-28', '02:30', '04:00'), ['03-28T01:30', '03-28T02:00', 0.5], 'half past two is not there: it is half past three')
  assert.deepEqual(at('2027-10-31', '02:00', '02:30'), ['10-31T00:00', '10-31T01:30', 1.5], 'what is there twice begins with the first and ends with the last')
})

test('what is stored is shown as it was planned', () => {
  for (const local of [{ day: '2026-11-30', from: '14:00', to: '18:00' }, { day: '2027-03-27', from: '22:00', to: '06:00' }, { day: '2026-11-30', from: '20:00', to: '24:00' }, { day: '2027-10-30', from: '23:30', to: '03:15' }]) {
    assert.deepEqual(localOf(instantsOf(local, zone), zone), local)
  }
})

test('a week begins on Monday', () => {
  assert.deepEqual([mondayOf('2026-11-29'), mondayOf('2026-11-30'), addDays('2026-12-28', 7), daysBetween('2026-11-30', '2027-03-29')], ['2026-11-23', '2026-11-30', '2027-01-04', 119])
  assert.equal(startOf('2027-03-29', zone).toISOString(), '2027-03-28T22:00:00.000Z')
})
