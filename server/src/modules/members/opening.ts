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
/** Somebody is planned to be there. */
export interface Planned { readonly from: Date; readonly to: Date }

const daysAhead = 15
/** Hours from which an end is too far away to be worth saying: open day and night. */
const farAhead = 7 * 24

/**
 * The opening state of a service at an instant, in its member's own time zone; spans that touch (24:00 and 00:00) count as one. `next` looks two weeks ahead; `until` is null when it is more than a week away.
 * Where the rota opens a service (`planned`), it is open only while somebody is planned as well.
 */
export function openingAt(at: Date, service: Hours, staffed: boolean, planned: readonly Planned[] | null = null): Opening {
  const instant = instantOf(at)
  const hours = joined(spansFrom(instant, service))
  const spans = planned ? common(hours, joined(planned.map(({ from, to }) => ({ from: instantOf(from), to: instantOf(to) })).sort(byStart))) : hours
  const current = spans.find((span) => before(span.from, instant, true) && before(instant, span.to))
  if (current) return { state: staffed ? 'open' : 'unstaffed', until: before(instant.add({ hours: farAhead }), current.to) ? null : iso(current.to), next: null }
  const next = spans.find((span) => before(instant, span.from))
  return { state: 'closed', until: null, next: next ? iso(next.from) : null }
}

/** The best of several: open before unstaffed before closed; of two that are open the one that stays so longest, of two that are closed the one that opens first. */
export function best(openings: readonly Opening[]): Opening {
  const rank = { open: 0, unstaffed: 1, closed: 2 }
  const first = openings.toSorted((one, other) => rank[one.state] - rank[other.state] || (other.until ?? '9').localeCompare(one.until ?? '9') || (one.next ?? '9').localeCompare(other.next ?? '9'))[0]
  return first ?? { state: 'closed', until: null, next: null }
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
  return spans.sort(byStart)
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

/** What lies in both; each in order and without overlap. */
const common = (some: readonly Span[], others: readonly Span[]): Span[] =>
  some.flatMap(({ from, to }) => others.filter((other) => before(other.from, to) && before(from, other.to))
    .map((other) => ({ from: before(from, other.from) ? other.from : from, to: before(to, other.to) ? to : other.to })))

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime())
const byStart = (one: Span, other: Span) => Temporal.Instant.compare(one.from, other.from)
const before = (one: Temporal.Instant, other: Temporal.Instant, orEqual = false) => Temporal.Instant.compare(one, other) < (orEqual ? 1 : 0)
const iso = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds).toISOString()
