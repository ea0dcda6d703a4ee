import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holidays, missingHolidays } from './holidays.ts'

test('the movable holidays lie where the calendar has them', () => {
  const easterOf = (year: number) => holidays(year).find(({ reason }) => reason.da === 'Påskedag')!.day
  assert.deepEqual([2024, 2025, 2026, 2027, 2038].map(easterOf), ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25'])
  assert.deepEqual(holidays(2027).map(({ day }) => day.slice(5)), ['01-01', '03-25', '03-26', '03-28', '03-29', '05-06', '05-16', '05-17', '06-05', '12-24', '12-25', '12-26', '12-31'])
})

test('a year from today is offered, without what is there already', () => {
  const days = missingHolidays('2026-11-26', [{ day: '2026-12-25' }]).map(({ day }) => day)
  assert.deepEqual([days[0], days.at(-1), days.length], ['2026-12-24', '2027-06-05', 12])
})
