import type { Opening } from '@socialspace/contract/shapes'
import { Temporal } from 'temporal-polyfill'

export interface Hours {
  readonly timeZone: string
  readonly hours: readonly { weekday: number; from: string; to: string }[]
  readonly closedDays: readonly { day: string }[]
}

interface Span {
  from: Temporal.Instant
  to: Temporal.Instant
}

const daysAhead = 15
/** Hours from which an end is too far away to be worth saying: open day and night. */
const farAhead = 7 * 24

/** The opening state at an instant, in the member's own time zone; spans that touch (24:00 and 00:00) count as one. `next` looks two weeks ahead; `until` is null when it is more than a week away. */
export function openingAt(at: Date, member: Hours, staffed: boolean): Opening {
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime())
  const spans = joined(spansFrom(instant, member))
  const current = spans.find((span) => before(span.from, instant, true) && before(instant, span.to))
  if (current) return { state: staffed ? 'open' : 'unstaffed', until: before(instant.add({ hours: farAhead }), current.to) ? null : iso(current.to), next: null }
  const next = spans.find((span) => before(instant, span.from))
  return { state: 'closed', until: null, next: next ? iso(next.from) : null }
}

function spansFrom(instant: Temporal.Instant, { timeZone, hours, closedDays }: Hours): Span[] {
  const today = instant.toZonedDateTimeISO(timeZone).toPlainDate()
  const closed = new Set(closedDays.map(({ day }) => day))
  const spans: Span[] = []
  for (let offset = -1; offset < daysAhead; offset++) {
    const day = today.add({ days: offset })
    if (closed.has(day.toString())) continue
    for (const { weekday, from, to } of hours) {
      if (weekday === day.dayOfWeek && from < to) spans.push({ from: at(day, from, timeZone), to: at(day, to, timeZone) })
    }
  }
  return spans.sort((one, other) => Temporal.Instant.compare(one.from, other.from))
}

function at(day: Temporal.PlainDate, clock: string, timeZone: string): Temporal.Instant {
  if (clock === '24:00') return at(day.add({ days: 1 }), '00:00', timeZone)
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(clock) }).toInstant()
}

function joined(spans: Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans) {
    const last = result.at(-1)
    if (last && before(span.from, last.to, true)) last.to = before(last.to, span.to) ? span.to : last.to
    else result.push({ ...span })
  }
  return result
}

const before = (one: Temporal.Instant, other: Temporal.Instant, orEqual = false) => Temporal.Instant.compare(one, other) < (orEqual ? 1 : 0)
const iso = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds).toISOString()
