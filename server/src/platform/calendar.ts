import { Temporal } from 'temporal-polyfill'

/** Periods (ISO 8601 durations), as people count them: years, months and days by the clock on the wall in a time zone (IANA name), hours and minutes as they pass. */

/** A moment and a period later. A day that is not in that year's calendar is the one after it: 29 February and two years are 1 March. */
export function momentAfter(at: Date, period: string, timeZone: string): Date {
  const from = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  const to = from.add(period)
  const { years, months, weeks, days } = Temporal.Duration.from(period)
  const isCut = years + months > 0 && weeks + days === 0 && from.day !== to.day
  return new Date((isCut ? to.add({ days: 1 }) : to).epochMilliseconds)
}

/** The latest moment for which the period is over at `now`. */
export function lastMomentOver(now: Date, period: string, timeZone: string): Date {
  const about = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).subtract(period).epochMilliseconds
  // The calendar and the changing hours are uneven by less than three days.
  let [over, not] = [about - 3 * dayLength, about + 3 * dayLength]
  while (not - over > 1) {
    const middle = Math.floor((over + not) / 2)
    if (momentAfter(new Date(middle), period, timeZone) <= now) over = middle
    else not = middle
  }
  return new Date(over)
}

/** In milliseconds; days in storage are UTC's, which have no other length. */
const dayLength = 86_400_000

/** When a day in storage ('YYYY-MM-DD', UTC) is over. */
export const endOfDay = (day: string): Date => new Date(Date.parse(day) + dayLength)
/** The latest day in storage that was over at that moment. */
export const lastDayOver = (at: Date): string => new Date(at.getTime() - dayLength).toISOString().slice(0, 10)

/** Days from one moment to another as the clock on the wall counts them, a begun one as a whole; below 0 when the other has passed. */
export function daysUntil(from: Date, to: Date, timeZone: string): number {
  const [one, other] = [from, to].map((at) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  const between = one.until(other, { largestUnit: 'days' })
  return between.days + (between.subtract({ days: between.days }).blank ? 0 : between.sign)
}

/** When a day ('YYYY-MM-DD'), or so many days after it, begins by the clock on the wall. */
export const startOfDay = (day: string, timeZone: string, later = 0): Date => new Date(Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(timeZone).epochMilliseconds)
