import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { endOfDay, lastDayOver, lastMomentOver, momentAfter } from './calendar.ts'

const zone = 'Europe/Copenhagen'
const after = (at: string, period: string) => momentAfter(new Date(at), period, zone).toISOString()

test('P30 a period is counted as people count it: leap days, changed hours, long months', () => {
  assert.equal(after('2024-02-29T12:00:00Z', 'P2Y'), '2026-03-01T12:00:00.000Z')
  assert.equal(after('2024-02-28T12:00:00Z', 'P2Y'), '2026-02-28T12:00:00.000Z')
  assert.equal(after('2026-02-28T12:00:00Z', 'P2Y'), '2028-02-28T12:00:00.000Z')
  assert.equal(after('2024-02-29T12:00:00Z', 'P1Y'), '2025-03-01T12:00:00.000Z')
  // 31 August and six months: there is no 31 February, and it is winter by then.
  assert.equal(after('2025-08-31T12:00:00Z', 'P6M'), '2026-03-01T13:00:00.000Z')
  // 28 March to 29 March 2026: the clocks go forward, and a day has 23 hours; 24 hours stay 24.
  assert.equal(after('2026-03-28T12:00:00Z', 'P7D'), '2026-04-04T11:00:00.000Z')
  assert.equal(after('2026-03-28T12:00:00Z', 'PT24H'), '2026-03-29T12:00:00.000Z')
  // Winter time there, summer time two years later: the same hour on the wall.
  assert.equal(after('2024-03-31T00:30:00Z', 'P2Y'), '2026-03-30T23:30:00.000Z')
  assert.equal(endOfDay('2024-02-28').toISOString(), '2024-02-29T00:00:00.000Z')
  assert.equal(lastDayOver(new Date('2026-03-01T00:00:00Z')), '2026-02-28')
  assert.equal(lastDayOver(new Date('2026-02-28T23:59:59Z')), '2026-02-27')
})

test('P30 what is over at a moment is exactly what ends no later', () => {
  const moments = fc.date({ min: new Date('2022-01-01'), max: new Date('2034-01-01'), noInvalidDate: true })
  const periods = fc.constantFrom('PT10M', 'PT24H', 'P7D', 'P90D', 'P6M', 'P1Y', 'P2Y', 'P10Y')
  fc.assert(fc.property(moments, periods, fc.constantFrom(zone, 'UTC', 'Pacific/Auckland', 'America/Santiago'), (now, period, timeZone) => {
    const latest = lastMomentOver(now, period, timeZone)
    assert.ok(momentAfter(latest, period, timeZone) <= now)
    assert.ok(momentAfter(new Date(latest.getTime() + 1), period, timeZone) > now)
  }), { numRuns: 300 })
})
