import { Temporal } from 'temporal-polyfill'

/** A span as it is planned: local times of the member. `to` not after `from`: it ends the next day; 24:00 is midnight. */
export interface Local { readonly day: string; readonly from: string; readonly to: string }

/** The instants of local times. What the clocks skip in spring is moved on by an hour; of what they repeat in autumn the first counts for a beginning, and the last for an end. */
export function instantsOf({ day, from, to }: Local, timeZone: string): { startsAt: Date; endsAt: Date } {
  const begins = Temporal.PlainDate.from(day)
  const at = (date: Temporal.PlainDate, clock: string, disambiguation: 'compatible' | 'later') =>
    new Date(date.toPlainDateTime(Temporal.PlainTime.from(clock)).toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds)
  const ends = to > from && to !== '24:00' ? begins : begins.add({ days: 1 })
  return { startsAt: at(begins, from, 'compatible'), endsAt: at(ends, to === '24:00' ? '00:00' : to, 'later') }
}

/** The local times of instants. */
export function localOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, timeZone: string): Local {
  const [start, end] = [startsAt, endsAt].map((at) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  const clock = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' })
  const midnight = clock(end) === '00:00' && start.toPlainDate().add({ days: 1 }).equals(end.toPlainDate())
  return { day: start.toPlainDate().toString(), from: clock(start), to: midnight ? '24:00' : clock(end) }
}

/** The member's day at an instant. */
export const dayAt = (at: Date, timeZone: string): string => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/** The Monday of a day's week, and so many days from a day. */
export const mondayOf = (day: string): string => addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek)
export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()
export const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days

/** The instant at which a member's day begins. */
export const startOf = (day: string, timeZone: string): Date => new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds)
