import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysOf, gapsOn, hoursOn, partOn, spanOf, weekNumber } from './week.ts'

test('weeks are numbered as in the calendar', () => {
  assert.deepEqual(['2026-01-05', '2025-12-29', '2026-12-28', '2027-01-04', '2026-11-30'].map(weekNumber), [2, 1, 53, 1, 49])
  assert.deepEqual(daysOf('2027-03-22').slice(5), ['2027-03-27', '2027-03-28'])
})

test('a night shift lies on both of its days', () => {
  const night = { day: '2026-11-30', from: '22:00', to: '06:00' }
  assert.deepEqual([partOn('2026-11-30', night), partOn('2026-12-01', night), partOn('2026-12-02', night)], [{ from: 1320, to: 1440 }, { from: 0, to: 360 }, null])
  assert.deepEqual(partOn('2026-11-30', { day: '2026-11-30', from: '20:00', to: '24:00' }), { from: 1200, to: 1440 })
})

test('what nobody is planned for is named; a closed day has no hours', () => {
  const service = { hours: [{ weekday: 1, from: '13:00', to: '20:00' }, { weekday: 1, from: '09:00', to: '12:00' }], closedDays: [{ day: '2026-12-07', reason: { da: '', en: '' } }] }
  const hours = hoursOn('2026-11-30', service)
  assert.deepEqual(gapsOn(hours, [{ from: 600, to: 900 }, { from: 1080, to: 1440 }]).map((part) => spanOf(part, 'da')), ['9–10', '15–18'])
  assert.deepEqual([gapsOn(hours, [{ from: 0, to: 1440 }]), hoursOn('2026-12-07', service), hoursOn('2026-12-01', service)], [[], [], []])
  assert.equal(spanOf({ from: 570, to: 720 }, 'da'), '9.30–12')
  assert.equal(spanOf({ from: 570, to: 720 }, 'en'), '09:30–12:00')
})
